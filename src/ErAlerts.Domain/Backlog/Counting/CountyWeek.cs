using System.Globalization;
using System.Text.Json.Serialization;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>A week of county dates, Monday to Sunday, known by its Monday.</summary>
[JsonConverter(typeof(CountyWeekJson))]
public readonly record struct CountyWeek : IComparable<CountyWeek>
{
    private readonly DateOnly monday;

    private CountyWeek(DateOnly monday) => this.monday = monday;

    /// <summary>The first day.</summary>
    public DateOnly Monday => monday;

    /// <summary>The last day; counts of a week are as of its end.</summary>
    public DateOnly Sunday => monday.AddDays(6);

    /// <summary>The week that holds a date.</summary>
    public static CountyWeek Of(DateOnly date) => new(date.AddDays(-(((int)date.DayOfWeek + 6) % 7)));

    /// <summary>The week so many weeks later, or earlier when negative.</summary>
    public CountyWeek Plus(int weeks) => new(monday.AddDays(7 * weeks));

    /// <summary>How many weeks this one lies after another.</summary>
    public int Since(CountyWeek earlier) => (monday.DayNumber - earlier.monday.DayNumber) / 7;

    /// <inheritdoc/>
    public int CompareTo(CountyWeek other) => monday.CompareTo(other.monday);

    /// <summary>An earlier week.</summary>
    public static bool operator <(CountyWeek left, CountyWeek right) => left.monday < right.monday;

    /// <summary>A later week.</summary>
    public static bool operator >(CountyWeek left, CountyWeek right) => left.monday > right.monday;

    /// <summary>An earlier week or the same.</summary>
    public static bool operator <=(CountyWeek left, CountyWeek right) => left.monday <= right.monday;

    /// <summary>A later week or the same.</summary>
    public static bool operator >=(CountyWeek left, CountyWeek right) => left.monday >= right.monday;

    /// <summary>The Monday, as "2026-07-06".</summary>
    public override string ToString() => monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
