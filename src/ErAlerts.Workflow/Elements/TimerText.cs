using System.Globalization;
using System.Text.RegularExpressions;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Elements;

/// <summary>Timer lengths in ISO 8601, from the model's text or from the value of an expression.</summary>
internal static partial class TimerText
{
    public static string Called(TimerForm form) => form switch
    {
        TimerForm.Date => "date and time",
        TimerForm.Duration => "duration",
        _ => "cycle",
    };

    /// <summary>The length that a text means; null when it is none.</summary>
    public static TimerLength? Parse(string text, TimerForm form, ForeignAttributes attributes) => form switch
    {
        TimerForm.Date => ParseDate(text),
        TimerForm.Duration => ParseDuration(text, attributes),
        _ => ParseCycle(text, attributes),
    };

    /// <summary>The length that a FEEL value means; null when it is none.</summary>
    public static TimerLength? Of(FeelValue value, TimerForm form, ForeignAttributes attributes) => value switch
    {
        FeelNull or FeelBoolean or FeelList or FeelContext => null,
        FeelString text => Parse(text.Value.Trim(), form, attributes),
        _ when form == TimerForm.Cycle && ParseDuration(value.ToString() ?? "", attributes) is { } every => new TimerLength.Cycle(null, every, null, null),
        _ => Parse(value.ToString() ?? "", form, attributes),
    };

    /// <summary>Meant as ISO 8601, so that it is not tried as an expression.</summary>
    public static bool LooksLikeIso(string text) => IsoLike().IsMatch(text);

    /// <summary>Why a length cannot be counted; null when it can.</summary>
    public static string? Problem(TimerLength length) => length switch
    {
        TimerLength.Duration { BusinessDays: true } d when d.Years != 0 || d.Months != 0 || d.Time != TimeSpan.Zero || d.Days < 1 =>
            "counts business days, so it must be a whole number of days of at least one.",
        TimerLength.Cycle cycle when cycle.Every is { Years: <= 0, Months: <= 0, Days: <= 0 } && cycle.Every.Time <= TimeSpan.Zero =>
            "repeats without any time between.",
        TimerLength.Cycle cycle => Problem(cycle.Every),
        _ => null,
    };

    private static TimerLength.At? ParseDate(string text)
    {
        var match = DatePattern().Match(text);
        if (!match.Success || !DateTime.TryParse(
            match.Groups["local"].Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        var offset = match.Groups["offset"].Value;
        return offset switch
        {
            "" => new(local, null),
            "Z" or "z" => new(local, TimeSpan.Zero),
            _ when TimeSpan.TryParseExact(offset[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var hours) && hours <= TimeSpan.FromHours(14) =>
                new(local, offset[0] == '-' ? -hours : hours),
            _ => null,
        };
    }

    private static TimerLength.Duration? ParseDuration(string text, ForeignAttributes attributes)
    {
        var match = DurationPattern().Match(text);
        if (!match.Success || text.EndsWith('T') || match.Length <= 2)
        {
            return null;
        }

        var sign = match.Groups["sign"].Length > 0 ? -1 : 1;
        if (Whole("years") is not { } years || Whole("months") is not { } months || Whole("weeks") is not { } weeks || Whole("days") is not { } days
            || Whole("hours") is not { } hours || Whole("minutes") is not { } minutes
            || !decimal.TryParse("0" + match.Groups["seconds"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || seconds > 100_000_000)
        {
            return null;
        }

        var time = TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(minutes) + TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        var business = attributes.Find("days") == "business";
        return new(sign * years, sign * months, sign * ((weeks * 7) + days), sign * time, business, attributes);

        int? Whole(string group) => match.Groups[group] is { Success: true, Value: var digits }
            ? int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000_000 ? number : null
            : 0;
    }

    private static TimerLength.Cycle? ParseCycle(string text, ForeignAttributes attributes)
    {
        var parts = text.Split('/');
        if (parts.Length is < 2 or > 3 || parts[0] is not ['R', .. var times]
            || (times.Length > 0 && !int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        int? left = times.Length == 0 ? null : int.Parse(times, CultureInfo.InvariantCulture);
        var first = ParseDuration(parts[1], attributes);
        if (parts.Length == 2)
        {
            return first is null ? null : new(left, first, null, null);
        }

        if (first is not null)
        {
            return ParseDate(parts[2]) is { } end ? new(left, first, null, end) : null;
        }

        return ParseDate(parts[1]) is { } start && (ParseDuration(parts[2], attributes) ?? Between(start, ParseDate(parts[2]), attributes)) is { } every
            ? new(left, every, start, null)
            : null;
    }

    /// <summary>ISO 8601 writes an interval also by its two ends, which then must be of one kind.</summary>
    private static TimerLength.Duration? Between(TimerLength.At start, TimerLength.At? end, ForeignAttributes attributes) =>
        end is not null && start.Offset.HasValue == end.Offset.HasValue
            ? new(0, 0, 0, end.Local - (end.Offset ?? default) - (start.Local - (start.Offset ?? default)), BusinessDays: false, attributes)
            : null;

    [GeneratedRegex(@"^(?<sign>-)?P((?<years>\d+)Y)?((?<months>\d+)M)?((?<weeks>\d+)W)?((?<days>\d+)D)?(T((?<hours>\d+)H)?((?<minutes>\d+)M)?((?<seconds>\d+([.,]\d+)?)S)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"^(?<local>\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?)?)(?<offset>[Zz]|[+-]\d{2}:\d{2})?(\[[^\]]*\])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^(-?P[\dT]|R\d*/|\d{4}-\d\d-\d\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsoLike();
}
