namespace ErAlerts.Application.Retention;

/// <summary>Referrals that ended before the day from which they are kept, by what becomes of them. One that several reasons keep is counted under the first.</summary>
/// <param name="Removable">Nothing keeps them.</param>
/// <param name="Held">A legal hold stands.</param>
/// <param name="Unfinished">Their review, a process or an incident of it is not over.</param>
/// <param name="Planned">They were given to a helper under a backlog plan that is in force.</param>
public sealed record RetentionCounts(int Removable, int Held, int Unfinished, int Planned);
