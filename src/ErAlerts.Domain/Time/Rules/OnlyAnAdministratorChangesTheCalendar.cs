using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Time.Rules;

/// <summary>The calendar is a setting of the county: administrators change it, nobody with a clock of their own.</summary>
public static class OnlyAnAdministratorChangesTheCalendar
{
    /// <summary>Refuses with <c>wrong-role</c>.</summary>
    public static Refusal? Check(Person person) => person.Is(Role.Admin)
        ? null
        : new Refusal("wrong-role", $"{person.Id} is not an administrator; only an administrator changes the calendar.", "by") { Kind = RefusalKind.Forbidden };
}
