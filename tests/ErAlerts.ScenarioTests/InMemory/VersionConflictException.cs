namespace ErAlerts.ScenarioTests.InMemory;

/// <summary>Somebody else committed a row that this transaction changed; the work runs again on what stands now.</summary>
internal sealed class VersionConflictException(string row) : Exception(row + " was changed by another transaction.");
