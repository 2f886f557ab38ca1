using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>A plan is approved or sent back by a DD over the office, who did not draft it.</summary>
public static class OnlyADdOverTheOfficeDecides
{
    /// <summary>Refuses with <c>own-plan</c>, <c>wrong-role</c> or <c>other-office</c>.</summary>
    public static Refusal? Check(BacklogPlan plan, Person person)
    {
        if (person.Id == plan.DraftedBy || person.Id == plan.SubmittedBy)
        {
            return Forbidden("own-plan", $"{person.Id} drafted or submitted this plan and cannot decide it.");
        }

        if (!person.Is(Role.Dd))
        {
            return Forbidden("wrong-role", $"{person.Id} is not a DD; only a DD decides a backlog plan.");
        }

        return person.WorksIn(plan.Office) ? null : Forbidden("other-office", $"{person.Id} is not over the office {plan.Office}.");
    }

    private static Refusal Forbidden(string code, string message) => new(code, message, "by") { Kind = RefusalKind.Forbidden };
}
