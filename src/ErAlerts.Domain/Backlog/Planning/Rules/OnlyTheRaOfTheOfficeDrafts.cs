using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>An office's plan is drafted, changed and submitted by an RA of that office.</summary>
public static class OnlyTheRaOfTheOfficeDrafts
{
    /// <summary>Refuses with <c>wrong-role</c> or <c>other-office</c>.</summary>
    public static Refusal? Check(string office, Person person)
    {
        if (!person.Is(Role.Ra))
        {
            return new Refusal("wrong-role", $"{person.Id} is not an RA; only an RA drafts a backlog plan.", "by") { Kind = RefusalKind.Forbidden };
        }

        return person.WorksIn(office)
            ? null
            : new Refusal("other-office", $"{person.Id} does not work in the office {office}.", "by") { Kind = RefusalKind.Forbidden };
    }
}
