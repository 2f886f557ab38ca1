using ErAlerts.Domain.People;

namespace ErAlerts.Infrastructure.Persistence;

/// <summary>The last chart built, kept as long as the roster's version in the database is the one it was built from.</summary>
internal sealed class RosterCache
{
    private volatile Built? _last;

    /// <summary>The chart of that version, or null when another was built last.</summary>
    public OrgChart? Of(string? version) => _last is { } last && last.Version == version ? last.Chart : null;

    /// <summary>Keeps a chart.</summary>
    public void Keep(string? version, OrgChart chart) => _last = new Built(version, chart);

    private sealed record Built(string? Version, OrgChart Chart);
}
