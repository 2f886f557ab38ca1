using ErAlerts.Application.Overtime;
using ErAlerts.Domain;
using ErAlerts.Domain.Overtime;

namespace ErAlerts.Application.Actions;

/// <summary>A request was decided or taken back: the worker is told, and what still informed is closed. <c>er:outcome</c> says how it ended.</summary>
public sealed class EndOvertime : ActionOn<OvertimeSubject>
{
    /// <inheritdoc/>
    public override string Name => "end-overtime";

    /// <inheritdoc/>
    protected override Task<ActionResult> Run(ActionContext context, OvertimeSubject subject)
    {
        var request = subject.Request;
        var outcome = context.Attribute("outcome");
        if (outcome != Codes.Of(request.State))
        {
            return Task.FromResult<ActionResult>(new ActionResult.Stuck("bad-outcome", $"er:outcome='{outcome}', but the request is {Codes.Of(request.State)}."));
        }

        context.CloseInforming();
        if (request.State != OvertimeState.Withdrawn)
        {
            context.Notify(request.PersonId, "overtime-" + outcome);
        }

        return Task.FromResult(ActionResult.Ok);
    }
}
