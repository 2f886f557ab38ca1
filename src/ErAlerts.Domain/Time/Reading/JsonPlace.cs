namespace ErAlerts.Domain.Time.Reading;

/// <summary>Where a JSON value stands: its path and its line, counted from 1.</summary>
internal readonly record struct JsonPlace(string Path, int Line)
{
    public static JsonPlace Root { get; } = new("$", 1);
}
