using ErAlerts.Domain;
using ErAlerts.Domain.Time;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Cli.Input;

/// <summary>What <c>now()</c> and <c>today()</c> answer on the command line: the present instant in the county's zone.</summary>
internal static class FeelClock
{
    public static FeelOptions Of(Call call) =>
        new(TimeProvider.System.GetUtcNow(), Calendars.County(call) is Outcome<BusinessCalendar>.Done(var county) ? county.Zone : null);
}
