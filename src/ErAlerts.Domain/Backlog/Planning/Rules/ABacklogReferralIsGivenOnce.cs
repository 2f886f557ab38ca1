using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>
/// What is given to a helper is open, over 30 days since receipt, not sensitive (those are invisible outside their line), and held by no
/// other helper; who gets it is a social worker or supervisor, and not the one to whom it is assigned anyway.
/// </summary>
public static class ABacklogReferralIsGivenOnce
{
    /// <summary>Refuses with <c>unknown-referral</c>, <c>not-open</c>, <c>not-over-30</c> or <c>has-helper</c>.</summary>
    public static Refusal? Check(Referral referral, HelperAssignment? present, DateOnly today)
    {
        if (referral.Sensitive)
        {
            return new Refusal("unknown-referral", $"There is no referral {referral.Number}.", "number") { Kind = RefusalKind.Unknown };
        }

        if (!referral.IsOpen)
        {
            return Conflict("not-open", $"Referral {referral.Number} is {Codes.Of(referral.Status)}; there is nothing left to do.");
        }

        if (!DaysOpen.IsOverThirty(referral.ReceivedOn, today))
        {
            return Conflict("not-over-30", $"Referral {referral.Number} is {Spoken.Count(DaysOpen.Age(referral.ReceivedOn, today))} old and no backlog yet.");
        }

        return present is null ? null : Conflict("has-helper", $"{present.HelperId} works on referral {referral.Number} already; take it back first.");
    }

    /// <summary>Refuses with <c>wrong-role</c> or <c>own-referral</c>.</summary>
    public static Refusal? CheckHelper(Referral referral, Person helper)
    {
        if (!helper.Is(Role.Csw) && !helper.Is(Role.Scsw))
        {
            return new Refusal("wrong-role", $"{helper.Id} is neither a CSW nor an SCSW and does no backlog work.", "helper") { Kind = RefusalKind.Forbidden };
        }

        return helper.Id == referral.CswId
            ? new Refusal("own-referral", $"Referral {referral.Number} is assigned to {helper.Id} already.", "helper") { Kind = RefusalKind.Conflict }
            : null;
    }

    private static Refusal Conflict(string code, string message) => new(code, message, "number") { Kind = RefusalKind.Conflict };
}
