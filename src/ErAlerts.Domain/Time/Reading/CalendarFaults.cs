namespace ErAlerts.Domain.Time.Reading;

/// <summary>The mistakes of one file as they are found.</summary>
internal sealed class CalendarFaults(string file)
{
    private readonly List<CalendarFault> found = [];

    public bool Any => found.Count > 0;

    public IReadOnlyList<CalendarFault> InOrder => [.. found.OrderBy(fault => fault.Line)];

    public void Add(JsonPlace place, string code, string message) =>
        found.Add(new CalendarFault(file, place.Path, place.Line, code, message));
}
