using ErAlerts.Application.Reviews;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Actions;

/// <summary>Asks the criteria table whether the referral is an alert, and keeps every match with its sentence, the table's version and the facts.</summary>
public sealed class EvaluateCriteria : ActionOn<ReviewSubject>
{
    /// <inheritdoc/>
    public override string Name => "evaluate-criteria";

    /// <inheritdoc/>
    protected override async Task<ActionResult> Run(ActionContext context, ReviewSubject subject)
    {
        var match = AlertCriteria.Of(context.Policies, await subject.Referral(context.Work), context.At);
        if (match.Problem is { } problem)
        {
            return new ActionResult.Stuck("criteria-failed", problem);
        }

        subject.Review.Matched(match.Value!);
        var codes = match.Value!.Criteria.Select(c => c.Code).ToArray();
        context.Audit(codes.Length == 0 ? "criteria-not-met" : "criteria-met", ruleVersion: match.Value.Version, detail: string.Join(',', codes));
        var variable = context.Attribute("resultVariable") is { Length: > 0 } named ? named : "criteria";
        return new ActionResult.Done(Variables.Of(variable, FeelList.Of([.. codes.Select(c => FeelString.Of(c))])));
    }
}
