using System.Globalization;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Actions;

/// <summary>The business days that a drawing gives in <c>er:businessDays</c>.</summary>
internal static class ClockLength
{
    private const string Name = "businessDays";

    public static BusinessDays? Of(ActionContext context) =>
        int.TryParse(context.Attribute(Name), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && BusinessDays.IsValid(days) && days > 0
            ? new BusinessDays(days)
            : null;

    public static ActionResult Bad(ActionContext context) =>
        new ActionResult.Stuck("bad-clock", $"er:businessDays='{context.Attribute(Name)}' is not a number of business days.");
}
