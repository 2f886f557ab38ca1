using System.CommandLine;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Timers;
using ErAlerts.Cli.Input;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Registration;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>timers fire</c>: one sweep. As of another instant only on the demo county, since what it escalates cannot be taken back.</summary>
internal sealed class TimersFire : CountyVerb
{
    private readonly Option<string?> _until = new("--until") { Description = "Sweep as of this instant; demo county only.", HelpName = "INSTANT" };

    public TimersFire()
        : base("fire", "Fire the timers that are due.") => Add(_until);

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var until = call.Value(_until) is { } text
            ? Moments.Instant(text, "until", parts.GetRequiredService<PolicyCatalogue>().Calendar)
            : new Outcome<DateTimeOffset>.Done(parts.GetRequiredService<TimeProvider>().GetUtcNow());
        if (until is not Outcome<DateTimeOffset>.Done(var instant))
        {
            return call.Answer.Refused(until.Refusal!);
        }

        if (call.Value(_until) is not null && !await IsDemo(parts, stop))
        {
            return call.Answer.Refused(new Refusal("not-a-demo", "--until is for the demo county only; this database is not marked as one.", "until"));
        }

        await parts.GetRequiredService<FollowCalendar>().Run(stop);
        var swept = await parts.GetRequiredService<FireDueTimers>().Run(instant, stop);
        return call.Answer.Done(
            new { swept.Fired, swept.Ignored, swept.Incidents },
            console => console.WriteLine($"{swept.Fired} fired, {swept.Ignored} ignored, {swept.Incidents} incidents."));
    }

    private static async Task<bool> IsDemo(IServiceProvider parts, CancellationToken stop) =>
        parts.GetRequiredService<ErAlertsSettings>().Demo
        || await parts.GetRequiredService<ITransactions>().Run(work => work.Setting("demo"), stop) == "true";
}
