using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.People;

namespace ErAlerts.Application.Operations;

/// <summary>What every act on running processes begins with: an administrator, and a reason in words.</summary>
internal static class AdministratorsAct
{
    public const int LongestReason = 500;

    /// <summary>Refuses an unknown person, one who is no administrator, and a reason that is empty or too long.</summary>
    public static async Task<Refusal?> Check(IUnitOfWork work, string by, string? because)
    {
        if ((await work.OrgChart()).Find(by) is not { } person)
        {
            return Refusals.UnknownPerson(by);
        }

        return person.Is(Role.Admin) ? CheckReason(because) : new Refusal("not-an-administrator", $"{person.Name} is no administrator.", "by") { Kind = RefusalKind.Forbidden };
    }

    private static Refusal? CheckReason(string? because) => because?.Trim() switch
    {
        { Length: > LongestReason } => new Refusal("text-too-long", $"At most {LongestReason} characters are kept.", "text"),
        { Length: > 0 } => null,
        _ => new Refusal("reason-missing", "Say why; it is kept with the record.", "text"),
    };
}
