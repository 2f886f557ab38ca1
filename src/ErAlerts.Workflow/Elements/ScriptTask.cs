using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// scriptTask (BPMN 10.3.3, 13.3.3), in FEEL: the entries of a context become variables; any other value goes to the task's
/// result variable or its only data output.
/// </summary>
public sealed class ScriptTask : AutomaticTask
{
    private readonly FeelExpression? _script;
    private readonly string? _resultVariable;

    internal ScriptTask(BpmnElementReading reading)
        : base(reading)
    {
        _script = reading.Script();
        _resultVariable = reading.Extension("resultVariable");
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.ScriptTask;

    internal override IEnumerable<FeelExpression> Expressions => _script is null ? base.Expressions : [.. base.Expressions, _script];

    internal override IEnumerable<string> Names => [.. base.Names, .. _resultVariable is null ? [] : new[] { _resultVariable }, .. ScriptNames.Of(_script)];

    internal override void Execute(Execution x, Token token, Variables given)
    {
        if (_script is null)
        {
            Complete(x, token, given);
            return;
        }

        var result = x.Evaluate(_script, token.Parent, token.Locals);
        if (result.Value is FeelNull && result.Problems.Count > 0)
        {
            x.Stop(token, TokenPhase.Failed, "script-failed", $"The script of {Id} failed: {result.Problems[0].Message}");
            return;
        }

        var target = _resultVariable ?? (result.Value is FeelContext ? null : Outputs.Only);
        var results = target is not null ? Variables.Of(target, result.Value)
            : result.Value is FeelContext context ? Variables.Of(context)
            : Variables.Empty;
        Complete(x, token, results.With(given));
    }
}
