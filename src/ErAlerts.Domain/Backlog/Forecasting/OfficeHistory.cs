using System.Collections.Immutable;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>The unbroken weeks of an office up to the last one known: what a forecast may be made from.</summary>
public sealed class OfficeHistory
{
    /// <summary>Fewest weeks running from which anything is forecast.</summary>
    public const int FewestWeeks = 8;

    /// <summary>Weeks running from which a season can be told from a trend.</summary>
    public const int WeeksForSeason = 53;

    private const int RecentWeeks = 13;

    private OfficeHistory(ImmutableArray<HistoryWeek> weeks) => Weeks = weeks;

    /// <summary>The weeks, oldest first, without a gap.</summary>
    public ImmutableArray<HistoryWeek> Weeks { get; }

    /// <summary>The last week known; the forecast begins with the next.</summary>
    public HistoryWeek Last => Weeks[^1];

    /// <summary>Closings a week over the last thirteen weeks.</summary>
    public double ClosingsPerWeek => Recent.Average(w => w.Closed);

    /// <summary>Receipts a week over the last thirteen weeks.</summary>
    public double ReceivedPerWeek => Recent.Average(w => w.Received);

    /// <summary>Closings per worker and week over those of the last thirteen weeks whose workers are known; null when none are, or when they closed nothing.</summary>
    public double? ClosingsPerWorker
    {
        get
        {
            var known = Recent.Where(w => w.Workers > 0).ToList();
            var closed = known.Sum(w => w.Closed);
            return closed == 0 ? null : closed / known.Sum(w => w.Workers!.Value);
        }
    }

    private IEnumerable<HistoryWeek> Recent => Weeks.Skip(Weeks.Length - RecentWeeks);

    /// <summary>Takes the weeks in any order and keeps the unbroken run that ends with the last; refuses with <c>week-twice</c>, <c>count-negative</c> or <c>too-few-weeks</c>.</summary>
    public static Outcome<OfficeHistory> Of(IEnumerable<HistoryWeek> weeks)
    {
        var sorted = weeks.OrderBy(w => w.Week).ToList();
        if (sorted.Zip(sorted.Skip(1)).FirstOrDefault(pair => pair.First.Week == pair.Second.Week) is ({ } twice, _))
        {
            return new Refusal("week-twice", $"The week of {twice.Week} is given twice.", "week");
        }

        if (sorted.Find(w => w.OpenOver30 < 0 || w.Received < 0 || w.Closed < 0 || w.Workers < 0) is { } negative)
        {
            return new Refusal("count-negative", $"A count of the week of {negative.Week} is below 0.", "week");
        }

        var first = sorted.Count - 1;
        while (first > 0 && sorted[first - 1].Week == sorted[first].Week.Plus(-1))
        {
            first--;
        }

        var run = sorted.Skip(Math.Max(first, 0)).ToImmutableArray();
        return run.Length < FewestWeeks
            ? new Refusal("too-few-weeks", $"A forecast needs {FewestWeeks} weeks running up to the last one; {run.Length} are known.", "history")
            : new OfficeHistory(run);
    }

    /// <summary>The history as it was known so many weeks after its first; fewer than eight is a programming mistake.</summary>
    internal OfficeHistory Until(int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, FewestWeeks);
        return new OfficeHistory(Weeks[..weeks]);
    }
}
