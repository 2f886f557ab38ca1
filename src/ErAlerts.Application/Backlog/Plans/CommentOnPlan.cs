using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>A manager of the office says something of its plan, at any stage.</summary>
public sealed class CommentOnPlan(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>Refuses an unknown plan or person, who is no manager of the office, and an empty or too long text.</summary>
    public Task<Outcome<BacklogPlan>> Run(long id, string by, string text, CancellationToken stop = default) =>
        PlanAct.Run(transactions, policies, clock.GetUtcNow(), id, by, act => Task.FromResult(Run(act, text)), stop);

    private static Outcome<BacklogPlan> Run(PlanAct act, string text)
    {
        if ((OnlyManagersOfTheOffice.Check(act.Plan.Office, act.Person, "a plan is commented") ?? ACommentSaysSomething.Check(text)) is { } refusal)
        {
            return refusal;
        }

        act.Plan.Commented(new PlanComment(act.Person.Id, act.At, text.Trim()));
        act.Audit("plan-commented");
        return act.Plan;
    }
}
