using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Reading;

/// <summary>
/// By what keys messages find an instance of one process (BPMN 8.4.2): by those that it subscribes to, whose values its own data give, and by all
/// others of the file, whose values the first message gives. A subscription that lacks a part, or is written in another language than FEEL, has
/// no effect and is warned of.
/// </summary>
internal sealed class BpmnCorrelation
{
    private const int MostKeys = 20;
    private readonly BpmnFile _file;
    private readonly List<List<(BpmnNode Property, FeelExpression OfProcess)>> _subscriptions = [];
    private readonly List<BpmnNode> _conversations;
    private readonly Dictionary<BpmnNode, (List<MessageKey> Subscribed, List<ConversationKey> Conversations)> _known = [];

    public BpmnCorrelation(BpmnFile file, BpmnNode process)
    {
        _file = file;
        var subscribed = new HashSet<BpmnNode>();
        foreach (var subscription in process.Named("correlationSubscription"))
        {
            if (_subscriptions.Count < MostKeys && Read(subscription) is { } read)
            {
                _subscriptions.Add(read);
                subscribed.Add(file.Find(subscription["correlationKeyRef"])!);
            }
            else
            {
                file.Findings.Add(
                    Severity.Warning,
                    subscription.Id ?? process.Id ?? "",
                    "correlation-incomplete",
                    $"The correlation subscription {subscription.Id} has no effect: it names no key of the file, or a property of the key has no data path in FEEL, or it is one of more than {MostKeys}.");
            }
        }

        _conversations = [.. file.Retrievals.Keys.Take(2 * MostKeys).Where(key => !subscribed.Contains(key)).Take(MostKeys)];
    }

    /// <summary>The keys of a message: those that are subscribed to, then those of conversations; none that is not read from this message.</summary>
    public (List<MessageKey> Subscribed, List<ConversationKey> Conversations) KeysOf(BpmnNode? message)
    {
        if (message is null)
        {
            return ([], []);
        }

        if (!_known.TryGetValue(message, out var keys))
        {
            _known[message] = keys = (Subscribed(message), Conversations(message));
        }

        return keys;
    }

    private List<MessageKey> Subscribed(BpmnNode message) =>
    [
        .. from subscription in _subscriptions
           let properties = subscription.ConvertAll(part => (OfMessage: _file.Retrievals.Of(part.Property, message), part.OfProcess))
           where properties.TrueForAll(part => part.OfMessage is not null)
           select new MessageKey(properties.ConvertAll(part => (part.OfMessage!, part.OfProcess))),
    ];

    private List<ConversationKey> Conversations(BpmnNode message) => [.. _conversations.Select(key => _file.Retrievals.KeyOf(key, message)).OfType<ConversationKey>()];

    private List<(BpmnNode Property, FeelExpression OfProcess)>? Read(BpmnNode subscription)
    {
        if (_file.Find(subscription["correlationKeyRef"], "correlationKey") is not { } key)
        {
            return null;
        }

        var read = new List<(BpmnNode, FeelExpression)>();
        foreach (var property in _file.Retrievals.Properties(key))
        {
            var binding = subscription.Named("correlationPropertyBinding").FirstOrDefault(binding => _file.Find(binding["correlationPropertyRef"]) == property);
            if (property is null || _file.Retrievals.Feel(binding?.Child("dataPath")) is not { } path)
            {
                return null;
            }

            read.Add((property, path));
        }

        return read.Count == 0 ? null : read;
    }
}
