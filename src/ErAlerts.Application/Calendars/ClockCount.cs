using System.Text.Json;
using ErAlerts.Application.Storage;

namespace ErAlerts.Application.Calendars;

/// <summary>
/// How far the running clocks of a calendar have been counted again, kept as a setting beside each batch: whoever comes next, after a crash or on
/// another node, goes on from there.
/// </summary>
/// <param name="Target">Version of the calendar that is to count.</param>
/// <param name="From">Version that counted before.</param>
/// <param name="By">Who ordered it.</param>
/// <param name="After">Key of the last process that was looked at; they are taken in the order of their keys.</param>
/// <param name="Timers">Timers moved so far.</param>
/// <param name="Done">Whether none is left.</param>
internal sealed record ClockCount(string Target, string From, string By, long After, int Timers, bool Done)
{
    public static async Task<ClockCount?> Of(IUnitOfWork work, string calendarId) =>
        await work.Setting(Name(calendarId)) is { } stored ? JsonSerializer.Deserialize<ClockCount>(stored) : null;

    public Task Keep(IUnitOfWork work, string calendarId) => work.Set(Name(calendarId), JsonSerializer.Serialize(this));

    private static string Name(string calendarId) => "clock-count/" + calendarId;
}
