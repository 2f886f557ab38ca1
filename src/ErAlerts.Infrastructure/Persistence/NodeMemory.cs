using ErAlerts.Infrastructure.Scheduling;

namespace ErAlerts.Infrastructure.Persistence;

/// <summary>What one process remembers from transaction to transaction.</summary>
/// <param name="Keys">Its block of keys.</param>
/// <param name="Rosters">The last line that it built.</param>
/// <param name="Pulse">Whether its sweep is alive.</param>
internal sealed record NodeMemory(KeyBlocks Keys, RosterCache Rosters, SweepPulse Pulse);
