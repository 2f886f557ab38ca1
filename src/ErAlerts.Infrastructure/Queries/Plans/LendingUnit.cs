namespace ErAlerts.Infrastructure.Queries.Plans;

/// <summary>A unit that lends people, with its own open referrals over 30 days: a back-end crisis is seen coming.</summary>
/// <param name="ScswId">Roster id of the unit's supervisor.</param>
/// <param name="Lent">People that it lends to this plan.</param>
/// <param name="EightWeeksAgo">Its referrals over 30 days eight weeks ago.</param>
/// <param name="FourWeeksAgo">Four weeks ago.</param>
/// <param name="Now">Now.</param>
public sealed record LendingUnit(string ScswId, int Lent, int EightWeeksAgo, int FourWeeksAgo, int Now)
{
    /// <summary>Whether its own backlog is above what it was at both times.</summary>
    public bool IsGrowing => Now > FourWeeksAgo && Now > EightWeeksAgo;
}
