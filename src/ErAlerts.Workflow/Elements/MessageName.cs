using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>A message as an element refers to it: its name, and the expression whose value sender and receiver must share.</summary>
/// <param name="Name">Name of the message, else its id, else the element's id.</param>
/// <param name="Correlation">Evaluated where the message is sent or awaited; null when the name alone counts.</param>
internal sealed record MessageName(string Name, FeelExpression? Correlation)
{
    /// <summary>Keys that the process subscribes to; a message fits by any one of them.</summary>
    public IReadOnlyList<MessageKey> Keys { get; init; } = [];

    /// <summary>Keys whose values the messages of a conversation give.</summary>
    public IReadOnlyList<ConversationKey> Conversations { get; init; } = [];

    /// <summary>A message with this payload is meant for this instance.</summary>
    public bool Fits(Execution x, Variables payload) =>
        (Keys.Count == 0 || Keys.Any(key => key.Fits(x, payload))) && (Conversations.Count == 0 || x.BelongsHere(Conversations, payload));

    public string? Await(Execution x, Wait wait, int scope)
    {
        var (key, problem) = Key(x, scope);
        if (problem is null)
        {
            x.Put(wait with { Correlation = key });
            x.Emit(new Command.AwaitMessage(wait.Id, x.ElementOf(wait).Id, Name, key));
        }

        return problem;
    }

    public bool Publish(Execution x, int scope, string thrower, Variables payload)
    {
        x.Converse(Conversations, payload);
        x.Emit(new Command.PublishMessage(thrower, Name, payload, Key(x, scope).Key));
        return true;
    }

    private (string? Key, string? Problem) Key(Execution x, int scope)
    {
        if (Correlation is null)
        {
            return (null, null);
        }

        var value = x.Evaluate(Correlation, scope).Value;
        return value switch
        {
            FeelString text => (text.Value, null),
            FeelNull => (null, $"The correlation \"{Correlation.Text}\" of message {Name} has no value."),
            _ => (value.ToString(), null),
        };
    }
}
