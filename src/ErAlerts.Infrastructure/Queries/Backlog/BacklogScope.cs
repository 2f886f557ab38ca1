using ErAlerts.Domain.People;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>Whose backlog a viewer sees by the numbers: an RA and a DD their own offices', an auditor the county's.</summary>
internal static class BacklogScope
{
    /// <summary>Codes of the offices; null for all of them, empty for none.</summary>
    public static string[]? OfficesOf(Viewer viewer) => viewer.IsOperator || viewer.Is(Role.Auditor) ? null : viewer.OfficesOverseen;

    /// <summary>Whether the office is among them.</summary>
    public static bool Sees(Viewer viewer, string office) => OfficesOf(viewer)?.Contains(office, StringComparer.Ordinal) ?? true;
}
