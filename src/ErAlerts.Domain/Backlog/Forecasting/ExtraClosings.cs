namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>Turns what might be done into closings a week beyond what the past foretells.</summary>
internal static class ExtraClosings
{
    private const double BusinessDaysAWeek = 5;

    /// <summary>The closings of each week; refuses with <c>weeks-out-of-range</c>, <c>hours-negative</c>, <c>share-out-of-range</c>, <c>days-negative</c> or <c>closings-per-worker-unknown</c>.</summary>
    public static Outcome<double[]> Of(WhatIf whatIf, OfficeHistory history, ForecastSettings settings)
    {
        if (Refused(whatIf, history, settings) is { } refusal)
        {
            return refusal;
        }

        var extra = new double[settings.Weeks];
        var perWorker = history.ClosingsPerWorker ?? 0;
        foreach (var added in whatIf.Workers)
        {
            Add(extra, added.FromWeek, added.ToWeek, added.Workers * perWorker);
        }

        foreach (var added in whatIf.Hours)
        {
            Add(extra, added.FromWeek, added.ToWeek, added.Hours / settings.HoursAWeek * perWorker / (added.ToWeek - added.FromWeek + 1));
        }

        if (whatIf.Turnaround is { } held)
        {
            var last = Math.Min(settings.Weeks, held.FromWeek + TurnaroundHeld.WeeksToTakeEffect - 1);
            Add(extra, held.FromWeek, last, history.ClosingsPerWeek / BusinessDaysAWeek * held.Share * held.DaysSaved / TurnaroundHeld.WeeksToTakeEffect);
        }

        return extra;
    }

    private static void Add(double[] extra, int fromWeek, int toWeek, double closings)
    {
        foreach (ref var week in extra.AsSpan((fromWeek - 1)..toWeek))
        {
            week += closings;
        }
    }

    private static Refusal? Refused(WhatIf whatIf, OfficeHistory history, ForecastSettings settings)
    {
        IEnumerable<(int From, int To)> ranges =
        [
            .. whatIf.Workers.Select(w => (w.FromWeek, w.ToWeek)),
            .. whatIf.Hours.Select(h => (h.FromWeek, h.ToWeek)),
            .. whatIf.Turnaround is { } held ? [(held.FromWeek, settings.Weeks)] : Array.Empty<(int, int)>(),
        ];
        if (ranges.Any(r => r.From < 1 || r.To < r.From || r.To > settings.Weeks))
        {
            return new Refusal("weeks-out-of-range", $"Weeks run from 1 to {settings.Weeks}, the first before the last.", "weeks");
        }

        if (whatIf.Hours.Any(h => h.Hours < 0))
        {
            return new Refusal("hours-negative", "Overtime hours are 0 or more.", "hours");
        }

        return Refused(whatIf.Turnaround) ?? ((whatIf.Workers.Length > 0 || whatIf.Hours.Length > 0) && history.ClosingsPerWorker is null
            ? new Refusal("closings-per-worker-unknown", "Nobody told how many workers closed referrals in the last weeks, so nobody can say what another would close.", "workers")
            : null);
    }

    private static Refusal? Refused(TurnaroundHeld? held) => held switch
    {
        { Share: not (>= 0 and <= 1) } => new Refusal("share-out-of-range", "The share of closings reviewed while over 30 days runs from 0 to 1.", "share"),
        { DaysSaved: < 0 } => new Refusal("days-negative", "Days saved are 0 or more.", "days"),
        _ => null,
    };
}
