namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>A helper as a rule sees one who may be given referrals.</summary>
/// <param name="HelperId">Roster id.</param>
/// <param name="SharePercent">Share of the person's time for this backlog, 1 to 100.</param>
/// <param name="Holding">Open referrals that the helper was given already.</param>
public sealed record HelperCapacity(string HelperId, int SharePercent, int Holding);
