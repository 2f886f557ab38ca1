using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>timerEventDefinition (BPMN 10.5.5): a date, a duration or a cycle, written as ISO 8601 or as a FEEL expression.</summary>
public sealed class TimerEventDefinition : EventDefinition
{
    private readonly TimerForm _form;
    private readonly FeelExpression? _expression;
    private readonly ForeignAttributes _attributes;

    internal TimerEventDefinition(TimerForm form, TimerLength? length, FeelExpression? expression, ForeignAttributes attributes)
    {
        _form = form;
        Length = length;
        _expression = expression;
        _attributes = attributes;
    }

    /// <summary>The length as written; null where an expression tells it when the timer is armed.</summary>
    public TimerLength? Length { get; }

    internal override bool IsAwaited => true;

    internal override IEnumerable<FeelExpression> Expressions => _expression is null ? [] : [_expression];

    internal override string? Arm(Execution x, Wait wait, int scope) => Arm(x, wait, scope, x.CountFrom ?? x.Now);

    /// <summary>Arms the timer as if it had been begun at that instant.</summary>
    internal string? Arm(Execution x, Wait wait, int scope, DateTimeOffset from)
    {
        var (length, problem) = Evaluate(new DataView(x, scope, Variables.Empty), x.Feel);
        if (length is null)
        {
            return problem;
        }

        if (length is TimerLength.Cycle cycle)
        {
            length = cycle = x.FiredBefore == 0 ? cycle : cycle with { Left = cycle.Left is { } all ? Math.Max(1, all - x.FiredBefore) : null, Start = null };
            x.Put(wait with { Left = cycle.Left });
        }

        Ask(x, wait, length, from);
        return null;
    }

    internal override Command Withdrawal(Wait wait) => new Command.CancelTimer(wait.Id);

    internal override Wait? Again(Execution x, Wait wait, int scope) =>
        _form == TimerForm.Cycle && wait.Left is not <= 1 && Evaluate(new DataView(x, scope, Variables.Empty), x.Feel).Length is TimerLength.Cycle cycle
            && !CycleEnd.IsPassed(cycle, x.TimerDue, x.Options.Zone)
            ? AskAgain(x, wait with { Id = x.NextId(), Left = wait.Left - 1 }, cycle)
            : null;

    private static Wait AskAgain(Execution x, Wait next, TimerLength.Cycle cycle)
    {
        Ask(x, next, cycle with { Left = next.Left, Start = null }, x.TimerDue);
        return next;
    }

    internal override ProcessStart AsStart(string elementId) => new(elementId, StartTrigger.Timer, null, Length);

    private static void Ask(Execution x, Wait wait, TimerLength length, DateTimeOffset from) =>
        x.Emit(new Command.ArmTimer(wait.Id, x.ElementOf(wait).Id, length, from));

    /// <summary>The length in this data, or why there is none.</summary>
    internal (TimerLength? Length, string? Problem) Evaluate(IFeelScope data, FeelOptions options)
    {
        if (_expression is null)
        {
            return (Length, null);
        }

        var result = _expression.Evaluate(data, options);
        var length = TimerText.Of(result.Value, _form, _attributes);
        return length is null ? (null, $"The timer expression \"{_expression.Text}\" gives {result.Value}, which is no {TimerText.Called(_form)}.")
            : TimerText.Problem(length) is { } problem ? (null, $"The timer expression \"{_expression.Text}\" gives {result.Value}, which {problem}")
            : (length, null);
    }
}

/// <summary>Which of the three elements a timer was written with.</summary>
internal enum TimerForm
{
    /// <summary>timeDate.</summary>
    Date,

    /// <summary>timeDuration.</summary>
    Duration,

    /// <summary>timeCycle.</summary>
    Cycle,
}
