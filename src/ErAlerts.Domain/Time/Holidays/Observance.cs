namespace ErAlerts.Domain.Time.Holidays;

/// <summary>The day on which a holiday that falls on a weekend is kept.</summary>
internal enum Observance
{
    /// <summary>On the day itself, so that no working day is lost.</summary>
    SameDay,

    /// <summary>On the Friday before.</summary>
    Friday,

    /// <summary>On the Monday after.</summary>
    Monday,
}
