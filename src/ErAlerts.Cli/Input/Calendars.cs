using System.CommandLine;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;
using ErAlerts.Domain.Time.Reading;

namespace ErAlerts.Cli.Input;

/// <summary>The calendar that a call names; it is read alone, so that one bad policy file elsewhere does not stop counting days.</summary>
internal static class Calendars
{
    private const string Default = "los-angeles-county";

    public static Option<string> Option() => new("--calendar") { Description = "Id of the calendar.", HelpName = "ID", DefaultValueFactory = _ => Default };

    /// <summary>The county's own calendar, when it reads.</summary>
    public static Outcome<BusinessCalendar> County(Call call) => Named(call, Default);

    /// <summary>The calendar with that id; refuses <c>unknown-calendar</c> and <c>bad-calendar</c>.</summary>
    public static Outcome<BusinessCalendar> Named(Call call, string id)
    {
        var folder = PolicyFolder.Of(call);
        if (folder is not Outcome<string>.Done(var path))
        {
            return folder.Refusal!;
        }

        var known = Path.Combine(path, "calendars") is var calendars && Directory.Exists(calendars)
            ? Directory.GetFiles(calendars, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).ToArray()
            : [];
        if (!known.Contains(id, StringComparer.Ordinal))
        {
            return new Refusal("unknown-calendar", $"There is no calendar '{id}'; the folder has: {string.Join(", ", known)}.", "calendar");
        }

        var file = Path.Combine(path, "calendars", id + ".json");
        var reading = BusinessCalendarReader.Read(File.ReadAllBytes(file), file);
        return reading.Calendar is { } calendar ? calendar : new Refusal("bad-calendar", reading.Faults[0].ToString(), "calendar");
    }
}
