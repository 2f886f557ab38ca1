using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>An office's backlog referrals are given to helpers, and its plans commented, by an ARA, RA or DD of that office.</summary>
public static class OnlyManagersOfTheOffice
{
    /// <summary>Refuses with <c>wrong-role</c> or <c>other-office</c>.</summary>
    /// <param name="office">Code of the office.</param>
    /// <param name="person">Who would act.</param>
    /// <param name="act">The act, as "backlog work is given".</param>
    public static Refusal? Check(string office, Person person, string act)
    {
        if (!person.Is(Role.Ara) && !person.Is(Role.Ra) && !person.Is(Role.Dd))
        {
            return Forbidden("wrong-role", $"{person.Id} is no manager; {act} by an ARA, an RA or a DD.");
        }

        return person.WorksIn(office) ? null : Forbidden("other-office", $"{person.Id} does not work in the office {office}.");
    }

    private static Refusal Forbidden(string code, string message) => new(code, message, "by") { Kind = RefusalKind.Forbidden };
}
