using System.Globalization;
using System.Xml;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Processes.Hosting;

/// <summary>
/// How a failed task is tried again: <c>er:retries</c> times, first after <c>er:retryAfter</c> (ISO 8601, days and shorter), each pause
/// <c>er:retryBackOff</c> times the one before (1 when absent), give or take <c>er:retryJitter</c> (a part of it, 0 to 1; 0 when absent).
/// </summary>
/// <param name="Count">Tries after the first, 1 to 20.</param>
/// <param name="After">Pause before the first of them.</param>
/// <param name="BackOff">What each pause is multiplied by.</param>
/// <param name="Jitter">Largest part by which a pause is shortened or lengthened.</param>
internal sealed record RetryPolicy(int Count, TimeSpan After, double BackOff, double Jitter)
{
    private const int MostTries = 20;
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(7);

    /// <summary>The policy that the attributes set; neither policy nor problem when they set none.</summary>
    public static (RetryPolicy? Policy, string? Problem) Of(ForeignAttributes attributes)
    {
        if (attributes.Find("retries") is not { } retries)
        {
            return attributes.Keys.FirstOrDefault(k => k.StartsWith("retry", StringComparison.Ordinal)) is { } stray ? (null, $"er:{stray} says nothing without er:retries.") : (null, null);
        }

        if (!int.TryParse(retries, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is 0 or > MostTries)
        {
            return (null, $"er:retries='{retries}' is not a number from 1 to {MostTries}.");
        }

        if (Pause(attributes.Find("retryAfter") ?? "PT1M") is not { } after)
        {
            return (null, $"er:retryAfter='{attributes.Find("retryAfter")}' is not a length of time up to 7 days, such as PT5M.");
        }

        return (Part(attributes, "retryBackOff", 1, 1, 10), Part(attributes, "retryJitter", 0, 0, 1)) switch
        {
            (null, _) => (null, $"er:retryBackOff='{attributes.Find("retryBackOff")}' is not a number from 1 to 10."),
            (_, null) => (null, $"er:retryJitter='{attributes.Find("retryJitter")}' is not a part from 0 to 1."),
            ({ } backOff, { } jitter) => (new RetryPolicy(count, after, backOff, jitter), null),
        };
    }

    /// <summary>The pause before a retry, 1 for the first. The same for the same instance and number, so that running again changes nothing.</summary>
    public TimeSpan PauseBefore(int number, long instanceId)
    {
        var pause = Math.Min(After.TotalSeconds * Math.Pow(BackOff, number - 1), LongestPause.TotalSeconds);
        return TimeSpan.FromSeconds(Math.Round(pause * (1 + (Jitter * Spread(instanceId, number))), 3));
    }

    /// <summary>From -1 to 1, evenly spread over instances and numbers.</summary>
    private static double Spread(long instanceId, int number)
    {
        var mixed = unchecked((ulong)instanceId * 0x9E3779B97F4A7C15UL) ^ unchecked((ulong)number * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 31)) * 0x94D049BB133111EBUL);
        return ((mixed ^ (mixed >> 30)) >> 11) * (2.0 / (1UL << 53)) - 1;
    }

    private static TimeSpan? Pause(string text)
    {
        try
        {
            var length = XmlConvert.ToTimeSpan(text);
            return length > TimeSpan.Zero && length <= LongestPause ? length : null;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static double? Part(ForeignAttributes attributes, string name, double absent, double least, double most) => attributes.Find(name) switch
    {
        null => absent,
        var text => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value : null,
    };
}
