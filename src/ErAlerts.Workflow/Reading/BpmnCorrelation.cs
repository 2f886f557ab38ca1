using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Reading;

/// <summary>
/// What a process's correlation subscriptions say (BPMN 8.4.2): for each message the keys by which it finds its instance. A subscription that
/// lacks a part, or is written in another language than FEEL, has no effect and is warned of.
/// </summary>
internal sealed class BpmnCorrelation
{
    private readonly BpmnFile _file;
    private readonly List<List<(string Property, FeelExpression OfProcess)>> _subscriptions = [];

    public BpmnCorrelation(BpmnFile file, BpmnNode process)
    {
        _file = file;
        foreach (var subscription in process.Named("correlationSubscription"))
        {
            if (Read(subscription) is { } read)
            {
                _subscriptions.Add(read);
            }
            else
            {
                file.Findings.Add(
                    Severity.Warning,
                    subscription.Id ?? process.Id ?? "",
                    "correlation-incomplete",
                    $"The correlation subscription {subscription.Id} has no effect: it names no key of the file, or a property of the key has no data path in FEEL.");
            }
        }
    }

    /// <summary>The keys of a message; none when the subscriptions do not say how one is read from it.</summary>
    public List<MessageKey> KeysOf(BpmnNode? message) => message?.Id is not { } id ? [] :
    [
        .. from subscription in _subscriptions
           let properties = subscription.ConvertAll(part => (OfMessage: Retrieval(part.Property, id), part.OfProcess))
           where properties.Count > 0 && properties.TrueForAll(part => part.OfMessage is not null)
           select new MessageKey(properties.ConvertAll(part => (part.OfMessage!, part.OfProcess))),
    ];

    private List<(string Property, FeelExpression OfProcess)>? Read(BpmnNode subscription)
    {
        if (_file.Find(subscription["correlationKeyRef"], "correlationKey") is not { } key)
        {
            return null;
        }

        var read = new List<(string, FeelExpression)>();
        foreach (var reference in key.Named("correlationPropertyRef"))
        {
            var binding = subscription.Named("correlationPropertyBinding").FirstOrDefault(binding => Means(binding["correlationPropertyRef"], reference.Text));
            if (Feel(binding?.Child("dataPath")) is not { } path || _file.Find(reference.Text, "correlationProperty") is not { } property)
            {
                return null;
            }

            read.Add((property.Id!, path));
        }

        return read.Count == 0 ? null : read;
    }

    private FeelExpression? Retrieval(string property, string message) =>
        Feel(_file.Find(property)!.Named("correlationPropertyRetrievalExpression")
            .FirstOrDefault(retrieval => _file.Find(retrieval["messageRef"], "message")?.Id == message)?.Child("messagePath"));

    private bool Means(string? one, string other) => _file.Find(one) is { } node && node == _file.Find(other);

    private FeelExpression? Feel(BpmnNode? expression)
    {
        var text = expression?.Text.Trim() ?? "";
        return text.Length > 0 && BpmnExpressions.IsFeel(expression!["language"] ?? _file.Root["expressionLanguage"])
            ? FeelExpression.Parse(text, _file.Data.VocabularyOf(text)).Expression
            : null;
    }
}
