using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>messageEventDefinition (BPMN 10.5.5): a message sent or awaited by its name.</summary>
public sealed class MessageEventDefinition : EventDefinition
{
    internal MessageEventDefinition(MessageName message) => Message = message;

    /// <summary>The message's name; without one the id of the element that sends or awaits it.</summary>
    public string Name => Message.Name;

    internal MessageName Message { get; }

    internal override bool IsAwaited => true;

    internal override IEnumerable<FeelExpression> Expressions =>
        [.. Message.Keys.SelectMany(key => key.Properties).Select(property => property.OfProcess), .. Message.Correlation is { } correlation ? [correlation] : Array.Empty<FeelExpression>()];

    internal override bool IsPublished => true;

    internal override string? Arm(Execution x, Wait wait, int scope) => Message.Await(x, wait, scope);

    internal override Command Withdrawal(Wait wait) => new Command.CancelMessage(wait.Id);

    internal override bool Throw(Execution x, int scope, Element thrower, Variables payload) => Message.Publish(x, scope, thrower.Id, payload);

    internal override ProcessStart AsStart(string elementId) => new(elementId, StartTrigger.Message, Name);
}
