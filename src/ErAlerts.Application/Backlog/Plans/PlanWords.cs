using System.Globalization;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>A plan's content in one line of the audit.</summary>
internal static class PlanWords
{
    public static string Of(PlanContent content) => string.Create(
        CultureInfo.InvariantCulture,
        $"target={content.TargetCount};by={content.TargetOn:yyyy-MM-dd};actions={content.Actions.Length};staff={string.Join(',', content.Staff.Select(s => s.PersonId))};hours={content.OvertimeHours:0.##};order={string.Join(',', content.Order.Keys.Select(k => Domain.Codes.Of(k)))}");
}
