namespace ErAlerts.Workflow.Feel.Times;

/// <summary>The proleptic Gregorian calendar as a count of days from 1970-01-01, for years of nine digits.</summary>
internal static class CivilCalendar
{
    /// <summary>Least and greatest year are this far from zero (DMN 10.3.2.3.5).</summary>
    public const int GreatestYear = 999_999_999;

    private const int DaysOfEra = 146_097;
    private const int DaysFromMarchOfYearZero = 719_468;

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysIn(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsDate(long year, long month, long day) =>
        Math.Abs(year) <= GreatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, (int)month);

    /// <summary>Days from 1970-01-01. Years are counted from March, so that the leap day ends one.</summary>
    public static long DayNumber(long year, int month, int day)
    {
        year -= month <= 2 ? 1 : 0;
        var era = (year >= 0 ? year : year - 399) / 400;
        var yearOfEra = year - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysOfEra) + dayOfEra - DaysFromMarchOfYearZero;
    }

    public static (long Year, int Month, int Day) FromDayNumber(long number)
    {
        number += DaysFromMarchOfYearZero;
        var era = (number >= 0 ? number : number - (DaysOfEra - 1)) / DaysOfEra;
        var dayOfEra = number - (era * DaysOfEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * shifted) + 2) / 5) + 1);
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>1 for Monday to 7 for Sunday (ISO 8601).</summary>
    public static int Weekday(long dayNumber) => (int)((((dayNumber + 3) % 7) + 7) % 7) + 1;
}
