using System.CommandLine;
using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>backlog snapshot</c>: counts the nights that are missing, as the web does by itself, or those of a range anew.</summary>
internal sealed class BacklogSnapshot : CountyVerb
{
    private readonly Option<string?> _from = new("--from") { Description = "First county date to count anew.", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "Last county date; the first when left out.", HelpName = "DATE" };

    public BacklogSnapshot()
        : base("snapshot", "Count the missing nights, or those of a range anew.")
    {
        Add(_from);
        Add(_to);
    }

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        if (call.Value(_from) is not { } since)
        {
            return Say(call, await parts.GetRequiredService<Nightly>().Run(stop));
        }

        var range = from first in Moments.Date(since, "from") from last in Moments.Date(call.Value(_to) ?? since, "to") select (First: first, Last: last);
        if (range is not Outcome<(DateOnly First, DateOnly Last)>.Done(var dates))
        {
            return call.Answer.Refused(range.Refusal!);
        }

        var outcome = await parts.GetRequiredService<TakeSnapshots>().Run(dates.First, dates.Last, stop);
        if (outcome is not Outcome<SnapshotsTaken>.Done(var taken))
        {
            return call.Answer.Refused(outcome.Refusal!);
        }

        await parts.GetRequiredService<MakeForecasts>().Run(stop);
        return Say(call, taken);
    }

    private static int Say(Call call, SnapshotsTaken taken) => call.Answer.Done(taken, console =>
    {
        var table = Tables.Of("from", "to", "added", "changed", "unchanged");
        table.Row(taken.From?.ToString("yyyy-MM-dd", null) ?? "nothing missing", taken.To?.ToString("yyyy-MM-dd", null) ?? string.Empty, taken.Added, taken.Changed, taken.Unchanged);
        console.Write(table);
    });
}
