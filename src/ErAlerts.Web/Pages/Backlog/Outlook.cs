using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Forecasting;
using ErAlerts.Infrastructure.Queries.Backlog;

namespace ErAlerts.Web.Pages.Backlog;

/// <summary>What may come of an office's backlog: the chance of its target, what would be needed, and what a what-if would change.</summary>
internal sealed class Outlook
{
    private const int MostBusinessDays = 5;
    private const int RecentWeeks = 13;
    private const int WeeksAhead = 26;

    private Outlook()
    {
    }

    /// <summary>The chance of the plan's target by its date, or of the threshold within half a year; null when there is no forecast.</summary>
    public TargetChance? Chance { get; private init; }

    /// <summary>The chance under the what-if; null when nothing was asked.</summary>
    public TargetChance? ChanceIf { get; private init; }

    /// <summary>The forecast's weeks under the what-if; empty when nothing was asked.</summary>
    public IReadOnlyList<ForecastWeek> WhatIf { get; private init; } = [];

    /// <summary>What was wrong with the what-if.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>Closings per worker and week; null when unknown.</summary>
    public double? ClosingsPerWorker { get; private init; }

    /// <summary>What holding the five days would save; null when no review ended lately.</summary>
    public TurnaroundHeld? Turnaround { get; private init; }

    /// <summary>Reckons it. The seed is the kept forecast's, so that its numbers are met again.</summary>
    public static Outlook Of(OfficeBacklogView view, WhatIfAsked asked, ChanceMemory chances)
    {
        var weeks = view.Weeks.Select(w => w.AsHistory()).ToList();
        if (OfficeHistory.Of(weeks) is not Outcome<OfficeHistory>.Done(var history))
        {
            return new Outlook();
        }

        var settings = new ForecastSettings(ForecastSeed.Of(view.Office, weeks));
        var turnaround = TurnaroundOf(view);
        var (target, on) = TargetOf(view, history);
        var outcome = asked.IsAsked
            ? asked.Read(turnaround) switch
            {
                Outcome<WhatIf>.Done(var whatIf) => BacklogForecast.Of(history, whatIf, settings),
                var refused => refused.Refusal!,
            }
            : null;
        var changed = (outcome as Outcome<BacklogForecast>.Done)?.Value;
        return new Outlook
        {
            Chance = chances.Of(ForecastSeed.Fingerprint(view.Office, weeks), target, on, () => ChanceOf(Forecast(history, settings), target, on)),
            ChanceIf = ChanceOf(changed, target, on),
            WhatIf = changed is null ? [] : [.. changed.Weeks],
            Refusal = outcome?.Refusal,
            ClosingsPerWorker = history.ClosingsPerWorker,
            Turnaround = turnaround,
        };
    }

    private static BacklogForecast? Forecast(OfficeHistory history, ForecastSettings settings) =>
        (BacklogForecast.Of(history, ErAlerts.Domain.Backlog.Forecasting.WhatIf.Nothing, settings) as Outcome<BacklogForecast>.Done)?.Value;

    private static TargetChance? ChanceOf(BacklogForecast? forecast, int target, DateOnly on) => (forecast?.ChanceOf(target, on) as Outcome<TargetChance>.Done)?.Value;

    /// <summary>The plan's target where the forecast reaches it, else the threshold at the forecast's end.</summary>
    private static (int Target, DateOnly On) TargetOf(OfficeBacklogView view, OfficeHistory history)
    {
        var (first, last) = (history.Last.Week.Plus(1).Monday, history.Last.Week.Plus(WeeksAhead).Sunday);
        return view.Plan is { IsInForce: true, Content: var content } && content.TargetOn >= first && content.TargetOn <= last
            ? (content.TargetCount, content.TargetOn)
            : (view.Threshold, last);
    }

    /// <summary>The share of closings that an ARA reviewed while over 30 days is reckoned from both shares of the last weeks.</summary>
    private static TurnaroundHeld? TurnaroundOf(OfficeBacklogView view)
    {
        var recent = view.Weeks.TakeLast(RecentWeeks).ToList();
        var (ended, over) = (recent.Where(w => w.EndedOver30 is not null).Sum(w => w.Ended), recent.Sum(w => w.EndedOver30 ?? 0));
        var all = recent.Sum(w => w.Ended);
        return view.Time is not { AraDays.Count: > 0 } time || ended == 0 || all == 0
            ? null
            : TurnaroundHeld.Of(time.AraDays, MostBusinessDays, Math.Min(1, (double)time.AraDays.Count / all) * over / ended, fromWeek: 1);
    }
}
