using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Running;

/// <summary>How messages and signals find those who wait for them.</summary>
internal static class Hearing
{
    /// <summary>Everyone who waited when the signal came hears it. False when nobody did.</summary>
    public static bool HearSignal(this Execution x, string name, Variables payload)
    {
        var heard = false;
        foreach (var node in x.Since(0))
        {
            if (node is Wait { Seen: false } wait && x.DefinitionOf(wait) is SignalEventDefinition signal
                && string.Equals(signal.Name, name, StringComparison.Ordinal) && x.Find<Wait>(wait.Id) is { Seen: false } still)
            {
                heard = true;
                x.ElementOf(still).Occurred(x, still, payload);
            }
        }

        return heard;
    }

    /// <summary>The oldest wait for that message takes it.</summary>
    public static Wait? Awaiting(this Execution x, string name, string? correlation, Variables payload) =>
        x.Since(0).OfType<Wait>().FirstOrDefault(wait =>
            !wait.Seen && x.DefinitionOf(wait) is MessageEventDefinition message
            && string.Equals(message.Name, name, StringComparison.Ordinal)
            && (wait.Correlation is null || correlation is null || string.Equals(wait.Correlation, correlation, StringComparison.Ordinal))
            && message.Message.Fits(x, payload));

    /// <summary>That message goes on with a conversation of this instance, which waits for it.</summary>
    public static bool GoesOnHere(this Execution x, string name, Variables payload) =>
        x.Since(0).OfType<Wait>().Any(wait => !wait.Seen && x.DefinitionOf(wait) is MessageEventDefinition message
            && string.Equals(message.Name, name, StringComparison.Ordinal) && x.GoesOnHere(message.Message.Conversations, payload));

    public static EventDefinition DefinitionOf(this Execution x, Wait wait) => x.Definition.DefinitionOf(wait);
}
