using System.Globalization;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Retention;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Application.Backlog.Snapshots;

/// <summary>
/// Counts every office at the end of each county date, so that boards never count referrals themselves. Nights that were missed are made
/// up; a night counted again gives the same row, or corrects it where an extract told of a closing late.
/// </summary>
public sealed class TakeSnapshots(ITransactions transactions, IBacklogFacts facts, PolicyCatalogue policies, TimeProvider clock)
{
    private const string LastNight = "backlog-last-night";

    /// <summary>How long closings keep coming in after the fact: so many last nights are counted again.</summary>
    private const int NightsUnsettled = 7;

    private const int NightsAtOnce = 31;

    /// <summary>Counts what is missing up to yesterday and the unsettled nights before; does nothing when yesterday is counted. The first time it counts yesterday alone.</summary>
    public async Task<SnapshotsTaken> Run(CancellationToken stop = default)
    {
        var yesterday = policies.Calendar.LocalDate(clock.GetUtcNow()).AddDays(-1);
        var last = await transactions.Run(work => work.Setting(LastNight), stop) is { } text ? Date(text) : (DateOnly?)null;
        if (last >= yesterday)
        {
            return SnapshotsTaken.None;
        }

        var missing = last?.AddDays(1) ?? yesterday;
        var unsettled = last is null ? missing : yesterday.AddDays(1 - NightsUnsettled);
        return await Count(unsettled < missing ? unsettled : missing, yesterday, onlyKnownBefore: missing, stop);
    }

    /// <summary>Counts the nights of a range, whether counted before or not; refuses with <c>range-backwards</c>, <c>night-not-over</c> or <c>facts-removed</c>.</summary>
    public async Task<Outcome<SnapshotsTaken>> Run(DateOnly from, DateOnly to, CancellationToken stop = default)
    {
        if (to < from)
        {
            return new Refusal("range-backwards", "The first night lies after the last.", "from");
        }

        if (to >= policies.Calendar.LocalDate(clock.GetUtcNow()))
        {
            return new Refusal("night-not-over", $"{to:yyyy-MM-dd} is not over in the county.", "to");
        }

        return await transactions.Run(work => RetainedFacts.Check(work, from, "from"), stop) is { } removed ? removed : await Count(from, to, onlyKnownBefore: from, stop);
    }

    private async Task<SnapshotsTaken> Count(DateOnly from, DateOnly to, DateOnly onlyKnownBefore, CancellationToken stop)
    {
        var taken = SnapshotsTaken.None;
        for (var first = from; first <= to; first = first.AddDays(NightsAtOnce))
        {
            var last = first.AddDays(NightsAtOnce - 1) is var end && end < to ? end : to;
            var (others, sensitive) = await Counted(first, last, stop);
            taken = taken.And(await transactions.Run(work => Keep(work, first, last, [.. others.Nights().Select(n => (n, false)), .. sensitive.Nights().Select(n => (n, true))], onlyKnownBefore), stop));
        }

        return taken;
    }

    private async Task<(NightsCounter Others, NightsCounter Sensitive)> Counted(DateOnly first, DateOnly last, CancellationToken stop)
    {
        var reviewTime = ReviewTime.Of(policies);
        var (others, sensitive) = (new NightsCounter(first, last, policies.Calendar, reviewTime), new NightsCounter(first, last, policies.Calendar, reviewTime));
        await foreach (var row in facts.OpenSince(first, stop))
        {
            (row.Sensitive ? sensitive : others).Add(row.Referral, row.CswId);
        }

        return (others, sensitive);
    }

    private async Task<SnapshotsTaken> Keep(IUnitOfWork work, DateOnly first, DateOnly last, List<(OfficeNight Night, bool Sensitive)> nights, DateOnly onlyKnownBefore)
    {
        var known = (await work.OfficeDays(first, last)).ToDictionary(d => (d.Day, d.Office, d.Sensitive));
        var begun = known.Keys.Select(k => k.Day).ToHashSet();
        var (added, changed, unchanged, now) = (0, 0, 0, clock.GetUtcNow());
        foreach (var (night, sensitive) in nights)
        {
            var numbers = OfficeNumbers.Of(night);
            if (known.TryGetValue((night.On, night.Count.Office, sensitive), out var day))
            {
                (changed, unchanged) = day.Recounted(numbers, now) ? (changed + 1, unchanged) : (changed, unchanged + 1);
            }
            else if (night.On >= onlyKnownBefore || begun.Contains(night.On))
            {
                work.Add(new OfficeDay(work.NextId(), night.Count.Office, night.On, sensitive, numbers, now));
                added++;
            }
        }

        await Remember(work, last);
        return new SnapshotsTaken(first, last, added, changed, unchanged);
    }

    private static async Task Remember(IUnitOfWork work, DateOnly last)
    {
        if (await work.Setting(LastNight) is not { } text || Date(text) < last)
        {
            await work.Set(LastNight, last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
