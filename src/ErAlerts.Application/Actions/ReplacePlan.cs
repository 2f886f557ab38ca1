using System.Globalization;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Domain;

namespace ErAlerts.Application.Actions;

/// <summary>A newer plan of the office was approved; its key comes as the note of the message.</summary>
public sealed class ReplacePlan : ActionOn<PlanSubject>
{
    /// <inheritdoc/>
    public override string Name => "replace-plan";

    /// <inheritdoc/>
    protected override Task<ActionResult> Run(ActionContext context, PlanSubject subject)
    {
        if (!long.TryParse(context.Trigger.Note, NumberStyles.None, CultureInfo.InvariantCulture, out var by))
        {
            return Task.FromResult<ActionResult>(new ActionResult.Stuck("no-successor", "The message does not name the plan that replaces this one."));
        }

        var plan = subject.Plan;
        var before = Codes.Of(plan.State);
        plan.Replaced(by, context.At);
        context.CloseInforming();
        context.Notify(plan.DraftedBy, "plan-replaced");
        context.Audit("plan-replaced", before, Codes.Of(plan.State), detail: $"by={by}");
        return Task.FromResult(ActionResult.Ok);
    }
}
