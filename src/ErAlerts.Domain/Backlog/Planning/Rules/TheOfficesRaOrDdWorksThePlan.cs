using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>In a plan in force, actions, staff, hours and order are changed by the office's RA or DD; an action's owner reports it done.</summary>
public static class TheOfficesRaOrDdWorksThePlan
{
    /// <summary>Refuses with <c>wrong-role</c>, <c>other-office</c> or <c>plan-not-in-force</c>.</summary>
    public static Refusal? Check(BacklogPlan plan, Person person)
    {
        if (!person.Is(Role.Ra) && !person.Is(Role.Dd))
        {
            return Forbidden("wrong-role", $"{person.Id} is neither an RA nor a DD; they work a backlog plan.");
        }

        if (!person.WorksIn(plan.Office))
        {
            return Forbidden("other-office", $"{person.Id} does not work in the office {plan.Office}.");
        }

        return InForce(plan);
    }

    /// <summary>Refuses with <c>no-such-action</c>, <c>action-done</c>, <c>plan-not-in-force</c>, or as <see cref="Check"/> does for anyone but the owner.</summary>
    public static Refusal? CheckDone(BacklogPlan plan, int number, Person person)
    {
        if (plan.Content.Actions.FirstOrDefault(a => a.Number == number) is not { } action)
        {
            return new Refusal("no-such-action", $"The plan has no action {number}.", "action") { Kind = RefusalKind.Unknown };
        }

        if ((action.OwnerId == person.Id ? InForce(plan) : Check(plan, person)) is { } refusal)
        {
            return refusal;
        }

        return action.DoneOn is null
            ? null
            : new Refusal("action-done", $"Action {number} was reported done already.", "action") { Kind = RefusalKind.Conflict };
    }

    private static Refusal? InForce(BacklogPlan plan) => plan.IsInForce
        ? null
        : new Refusal("plan-not-in-force", $"The plan is {Codes.Of(plan.State)}, not in force.", "plan") { Kind = RefusalKind.Conflict };

    private static Refusal Forbidden(string code, string message) => new(code, message, "by") { Kind = RefusalKind.Forbidden };
}
