namespace ErAlerts.UnitTests.Domain.Time;

/// <summary>A second opinion: the county's closed days, asked of one date at a time, and counting by stepping through the days.</summary>
internal static class NaiveCounty
{
    public static DateOnly DueOn(DateOnly day0, int businessDays)
    {
        var day = day0;
        for (var counted = 0; counted < businessDays;)
        {
            day = day.AddDays(1);
            counted += IsOpen(day) ? 1 : 0;
        }

        return day;
    }

    public static int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsOpen(day) ? 1 : 0;
        }

        return count;
    }

    public static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    public static bool IsHoliday(DateOnly day) => IsMondayHoliday(day) || IsThanksgiving(day) || IsDatedHoliday(day) || IsMourning(day);

    private static bool IsMondayHoliday(DateOnly day) => day.DayOfWeek == DayOfWeek.Monday && (day.Month, day.Day) switch
    {
        (1, >= 15 and <= 21) => true,
        (2, >= 15 and <= 21) => true,
        (3, >= 25) => true,
        (5, >= 25) => true,
        (9, <= 7) => true,
        (10, >= 8 and <= 14) => true,
        _ => false,
    };

    private static bool IsThanksgiving(DateOnly day) => day.Month == 11
        && ((day.DayOfWeek == DayOfWeek.Thursday && day.Day is >= 22 and <= 28) || (day.DayOfWeek == DayOfWeek.Friday && day.Day is >= 23 and <= 29));

    private static bool IsDatedHoliday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Friday => IsDated(day) || IsDated(day.AddDays(1)),
        DayOfWeek.Monday => IsDated(day) || IsDated(day.AddDays(-1)),
        DayOfWeek.Saturday or DayOfWeek.Sunday => false,
        _ => IsDated(day),
    };

    private static bool IsDated(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (7, 4) or (11, 11) or (12, 25) || ((day.Month, day.Day) is (6, 19) && day.Year >= 2022);

    private static bool IsMourning(DateOnly day) => day == new DateOnly(2018, 12, 5) || day == new DateOnly(2025, 1, 9);
}
