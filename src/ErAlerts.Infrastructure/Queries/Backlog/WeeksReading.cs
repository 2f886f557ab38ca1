using ErAlerts.Application.Backlog.History;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>Puts the weeks of offices together: whole weeks of snapshots, and before those what the file told.</summary>
internal static class WeeksReading
{
    private const int DaysAWeek = 7;

    /// <summary>The weeks from a Monday on, by office, oldest first; of all offices when none is named.</summary>
    public static async Task<ILookup<string, WeekOfOffice>> Of(CountyDbContext db, IReadOnlyCollection<string>? offices, DateOnly from, CancellationToken stop)
    {
        var days = db.Set<OfficeDay>().Where(d => !d.Sensitive && d.Day >= from);
        var told = db.Set<OfficeWeek>().Where(w => w.Monday >= from);
        if (offices is not null)
        {
            (days, told) = (days.Where(d => offices.Contains(d.Office)), told.Where(w => offices.Contains(w.Office)));
        }

        var counted = (await days.Select(d => new DayRow(d.Office, d.Day, d.Numbers.Over30, d.Numbers.Over30Children, d.Numbers.Received, d.Numbers.Ended, d.Numbers.TurnedOver30, d.Numbers.EndedOver30, d.Numbers.Workers)).ToListAsync(stop))
            .GroupBy(d => (d.Office, Week: CountyWeek.Of(d.Day)))
            .Where(g => g.Count() == DaysAWeek)
            .ToDictionary(g => g.Key, g => Counted(g.Key.Office, g.Key.Week, [.. g]));
        var file = await told.Select(w => new { w.Office, w.Monday, w.Numbers.OpenOver30, w.Numbers.Children, w.Numbers.Received, w.Numbers.Closed }).ToListAsync(stop);
        return file.Select(w => new WeekOfOffice(w.Office, CountyWeek.Of(w.Monday), w.OpenOver30, w.Children, w.Received, w.Closed, null, null, null))
            .Where(w => !counted.ContainsKey((w.Office, w.Week)))
            .Concat(counted.Values)
            .OrderBy(w => w.Week)
            .ToLookup(w => w.Office, StringComparer.Ordinal);
    }

    private static WeekOfOffice Counted(string office, CountyWeek week, List<DayRow> days)
    {
        var last = days.MaxBy(d => d.Day)!;
        return new WeekOfOffice(
            office, week, last.Over30, last.Children, days.Sum(d => d.Received), days.Sum(d => d.Ended), days.Sum(d => d.TurnedOver30), days.Sum(d => d.EndedOver30), days.Average(d => d.Workers));
    }

    private sealed record DayRow(string Office, DateOnly Day, int Over30, int Children, int Received, int Ended, int TurnedOver30, int EndedOver30, int Workers);
}
