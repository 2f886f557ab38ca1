namespace ErAlerts.Infrastructure.Queries.Operations;

/// <summary>What came of replaying.</summary>
/// <param name="Instances">Instances replayed.</param>
/// <param name="Events">Events of their histories.</param>
/// <param name="FirstDifferent">The first that differs; null when none does.</param>
public sealed record ReplayVerdict(int Instances, long Events, ReplayDifference? FirstDifferent);

/// <summary>A process whose history does not give its state.</summary>
/// <param name="Instance">Key of the instance.</param>
/// <param name="Process">Id of the BPMN process.</param>
/// <param name="Problem">A sentence.</param>
public sealed record ReplayDifference(long Instance, string Process, string Problem);
