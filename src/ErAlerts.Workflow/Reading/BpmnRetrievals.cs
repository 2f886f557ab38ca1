using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Reading;

/// <summary>How the correlation properties of a file are read from its messages (BPMN 8.4.2), each expression parsed once and only where asked for.</summary>
internal sealed class BpmnRetrievals
{
    private readonly BpmnFile _file;
    private readonly Dictionary<(BpmnNode Property, BpmnNode Message), BpmnNode> _paths = [];
    private readonly Dictionary<BpmnNode, FeelExpression?> _parsed = [];
    private readonly Dictionary<(BpmnNode Key, BpmnNode Message), ConversationKey?> _keys = [];

    public BpmnRetrievals(BpmnFile file)
    {
        _file = file;
        foreach (var (property, _) in file.All)
        {
            foreach (var retrieval in property.Name == "correlationProperty" ? property.Named("correlationPropertyRetrievalExpression") : [])
            {
                if (file.Find(retrieval["messageRef"], "message") is { } message && retrieval.Child("messagePath") is { } path)
                {
                    _paths.TryAdd((property, message), path);
                }
            }
        }

        Keys = [.. file.All.Where(entry => entry.Node is { Name: "correlationKey", Id: not null }).Select(entry => entry.Node)];
        Subscribed = [.. file.All.Where(entry => entry.Node.Name == "correlationSubscription").Select(entry => file.Find(entry.Node["correlationKeyRef"])).OfType<BpmnNode>()];
        Read = [.. _paths.Where(path => Feel(path.Value) is not null).Select(path => path.Key.Property)];
    }

    /// <summary>Every correlation key of the file that has an id, in document order.</summary>
    public IReadOnlyList<BpmnNode> Keys { get; }

    /// <summary>The keys to which some process subscribes, rightly or not.</summary>
    public HashSet<BpmnNode> Subscribed { get; }

    /// <summary>Properties that are read from some message, in FEEL.</summary>
    public HashSet<BpmnNode> Read { get; }

    /// <summary>The properties of a key; null in place of one that is not in the file.</summary>
    public List<BpmnNode?> Properties(BpmnNode key) => [.. key.Named("correlationPropertyRef").Select(reference => _file.Find(reference.Text, "correlationProperty"))];

    /// <summary>How a property is read from a message; null when the file does not say, or not in FEEL.</summary>
    public FeelExpression? Of(BpmnNode property, BpmnNode message) => _paths.TryGetValue((property, message), out var path) ? Feel(path) : null;

    /// <summary>A key of a conversation as it is read from a message; null when one of its properties is not.</summary>
    public ConversationKey? KeyOf(BpmnNode key, BpmnNode message)
    {
        if (!_keys.TryGetValue((key, message), out var read))
        {
            var properties = Properties(key).ConvertAll(property => property is null ? null : Of(property, message));
            _keys[(key, message)] = read = properties.Count > 0 && properties.TrueForAll(property => property is not null)
                ? new(key.Id!, properties.ConvertAll(property => property!))
                : null;
        }

        return read;
    }

    /// <summary>An expression of the file; null when it is empty, wrong or in another language than FEEL.</summary>
    public FeelExpression? Feel(BpmnNode? expression)
    {
        if (expression is null)
        {
            return null;
        }

        if (!_parsed.TryGetValue(expression, out var parsed))
        {
            _parsed[expression] = parsed = Parsed(expression);
        }

        return parsed;
    }

    private FeelExpression? Parsed(BpmnNode expression)
    {
        var text = expression.Text.Trim();
        return text.Length > 0 && BpmnExpressions.IsFeel(expression["language"] ?? _file.Root["expressionLanguage"]) && _file.HasRoomFor(text)
            ? FeelExpression.Parse(text, _file.Data.VocabularyOf(text)).Expression
            : null;
    }
}
