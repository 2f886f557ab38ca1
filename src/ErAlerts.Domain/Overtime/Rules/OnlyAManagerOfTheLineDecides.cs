using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Overtime.Rules;

/// <summary>An ARA, RA or DD who stands above the worker decides; nobody decides their own request.</summary>
public static class OnlyAManagerOfTheLineDecides
{
    /// <summary>Refuses with <c>own-request</c>, <c>wrong-role</c> or <c>not-in-line</c>.</summary>
    public static Refusal? Check(OvertimeRequest request, Person manager, OrgChart chart)
    {
        if (manager.Id == request.PersonId)
        {
            return Forbidden("own-request", $"{manager.Id} asked for this overtime and cannot decide it.");
        }

        if (!manager.Is(Role.Ara) && !manager.Is(Role.Ra) && !manager.Is(Role.Dd))
        {
            return Forbidden("wrong-role", $"{manager.Id} is no manager; overtime is decided by an ARA, an RA or a DD.");
        }

        return chart.IsAbove(manager.Id, request.PersonId)
            ? null
            : Forbidden("not-in-line", $"{manager.Id} does not stand above {request.PersonId}, whose request this is.");
    }

    private static Refusal Forbidden(string code, string message) => new(code, message, "by") { Kind = RefusalKind.Forbidden };
}
