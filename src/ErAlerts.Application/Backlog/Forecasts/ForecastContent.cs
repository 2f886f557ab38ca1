using System.Collections.Immutable;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.Application.Backlog.Forecasts;

/// <summary>A forecast as it is kept: its weeks, how it was made and how good it was, or why there is none.</summary>
public sealed record ForecastContent
{
    private const int QuickRuns = 2000;

    /// <summary>The last week known when it was made.</summary>
    public required CountyWeek UpTo { get; init; }

    /// <summary>Median and band of the coming weeks; empty when there is no forecast.</summary>
    public ImmutableArray<ForecastWeek> Weeks { get; init; } = [];

    /// <summary>How it was made, in words; why there is none, where there is none.</summary>
    public required string Basis { get; init; }

    /// <summary>How good it was on the office's own past beside a naive forecast; null from fewer than twelve weeks.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>Whether there is a forecast.</summary>
    public bool IsMade => Weeks.Length > 0;

    /// <summary>Makes a forecast of 26 weeks by 10,000 runs, and holds it against the past.</summary>
    /// <param name="weeks">The weeks known, in any order.</param>
    /// <param name="seed">Seed of the random numbers.</param>
    public static ForecastContent Of(IReadOnlyCollection<HistoryWeek> weeks, ulong seed)
    {
        var history = OfficeHistory.Of(weeks);
        var last = weeks.Count == 0 ? default : weeks.Max(w => w.Week);
        return history switch
        {
            Outcome<OfficeHistory>.Done(var known) => Of(known, new ForecastSettings(seed)),
            _ => new ForecastContent { UpTo = last, Basis = history.Refusal!.Message },
        };
    }

    /// <summary>A forecast of fewer runs that is not held against the past, for what is put together while a page waits.</summary>
    public static ForecastContent Quick(IReadOnlyCollection<HistoryWeek> weeks) => OfficeHistory.Of(weeks) switch
    {
        Outcome<OfficeHistory>.Done(var known) => Of(known, new ForecastSettings(ForecastSeed.Of("together", weeks), Runs: QuickRuns), calibrate: false),
        var refused => new ForecastContent { UpTo = weeks.Count == 0 ? default : weeks.Max(w => w.Week), Basis = refused.Refusal!.Message },
    };

    private static ForecastContent Of(OfficeHistory history, ForecastSettings settings, bool calibrate = true) => BacklogForecast.Of(history, WhatIf.Nothing, settings) switch
    {
        Outcome<BacklogForecast>.Done(var forecast) => new ForecastContent
        {
            UpTo = history.Last.Week,
            Weeks = forecast.Weeks,
            Basis = forecast.Basis.Sentence,
            Calibration = calibrate ? (Calibration.Of(history, settings) as Outcome<Calibration>.Done)?.Value : null,
        },
        var refused => new ForecastContent { UpTo = history.Last.Week, Basis = refused.Refusal!.Message },
    };
}
