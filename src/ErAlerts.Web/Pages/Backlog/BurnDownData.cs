using System.Text.Json;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Forecasting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Infrastructure.Queries.Backlog;

namespace ErAlerts.Web.Pages.Backlog;

/// <summary>What the burn-down shows: the weeks known, the plan, the forecast and what might be. The drawing, the island and the table below it are made from it alone.</summary>
public sealed record BurnDownData
{
    /// <summary>Weeks known that are shown.</summary>
    public const int WeeksBack = 26;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>The counts of the weeks known, oldest first.</summary>
    public required IReadOnlyList<(CountyWeek Week, int Count)> Actual { get; init; }

    /// <summary>The plan's weekly targets; empty without a plan in force.</summary>
    public IReadOnlyList<CurvePoint> Plan { get; init; } = [];

    /// <summary>The forecast's weeks; empty without one.</summary>
    public IReadOnlyList<ForecastWeek> Forecast { get; init; } = [];

    /// <summary>The forecast's weeks under the what-if; empty when nothing was asked.</summary>
    public IReadOnlyList<ForecastWeek> WhatIf { get; init; } = [];

    /// <summary>What the office may have.</summary>
    public int Threshold { get; init; }

    /// <summary>What is marked, in order of date.</summary>
    public IReadOnlyList<MarkedEvent> Events { get; init; } = [];

    /// <summary>The first week shown.</summary>
    public CountyWeek First => Actual[0].Week;

    /// <summary>The last week shown.</summary>
    public CountyWeek Last => Forecast.Count > 0 ? Forecast[^1].Week : Actual[^1].Week;

    /// <summary>The highest number shown.</summary>
    public int Highest => Actual.Select(a => a.Count).Concat(Plan.Select(p => p.Target)).Concat(Forecast.Select(f => f.High)).Concat(WhatIf.Select(f => f.High)).Append(Threshold).Max();

    /// <summary>All weeks shown.</summary>
    public IEnumerable<CountyWeek> Weeks => Enumerable.Range(0, Last.Since(First) + 1).Select(First.Plus);

    /// <summary>The plan's target in a week that is shown; null when it has none.</summary>
    public int? TargetOf(CountyWeek week) => Plan.LastOrDefault(p => p.Week == week)?.Target;

    /// <summary>The same as JSON for the island.</summary>
    public string Json => JsonSerializer.Serialize(
        new
        {
            weeks = Weeks.Select(w => w.Sunday.ToString("yyyy-MM-dd", null)),
            actual = Weeks.Select(w => Actual.Where(a => a.Week == w).Select(a => (int?)a.Count).FirstOrDefault()),
            plan = Weeks.Select(TargetOf),
            forecast = Weeks.Select(w => Of(Forecast, w)),
            whatIf = Weeks.Select(w => Of(WhatIf, w)),
            threshold = Threshold,
            events = Events.Select(e => new { on = e.On.ToString("yyyy-MM-dd", null), e.Text }),
        },
        Form);

    /// <summary>Puts an office's weeks together.</summary>
    public static BurnDownData Of(OfficeBacklogView view, IReadOnlyList<ForecastWeek> whatIf)
    {
        var actual = view.Weeks.TakeLast(WeeksBack).Select(w => (w.Week, w.Over30)).ToList();
        var forecast = view.Forecast?.Weeks ?? [];
        var data = new BurnDownData { Actual = actual, Forecast = [.. forecast], WhatIf = whatIf, Threshold = view.Threshold };
        var plan = view.Plan is { IsInForce: true } inForce ? inForce.Content.Curve.Where(p => p.Week >= data.First && p.Week <= data.Last) : [];
        return data with { Plan = [.. plan], Events = [.. view.Events.Where(e => e.On > data.First.Sunday && e.On <= data.Last.Sunday)] };
    }

    private static int[]? Of(IReadOnlyList<ForecastWeek> weeks, CountyWeek week) =>
        weeks.FirstOrDefault(f => f.Week == week) is { } found ? [found.Low, found.Median, found.High] : null;
}
