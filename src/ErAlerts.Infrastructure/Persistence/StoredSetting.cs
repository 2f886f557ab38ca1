namespace ErAlerts.Infrastructure.Persistence;

/// <summary>A named value kept in the database.</summary>
internal sealed class StoredSetting
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}
