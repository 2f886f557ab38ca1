namespace ErAlerts.Infrastructure.Demo;

/// <summary>What stands in a county just made up.</summary>
/// <param name="AsOf">County date up to which it lived.</param>
/// <param name="Offices">Offices.</param>
/// <param name="People">People on the roster.</param>
/// <param name="Referrals">Referrals received.</param>
/// <param name="Submitted">Referrals submitted for closing here.</param>
/// <param name="Reviews">Of those, the ones that became alert reviews.</param>
/// <param name="WithAra">Reviews that wait for an ARA.</param>
/// <param name="Overdue">Of those, the ones past their due date.</param>
/// <param name="Returned">Reviews with the CSW after a return.</param>
/// <param name="WithScsw">Submissions that wait for an SCSW.</param>
/// <param name="Approved">Reviews that an ARA approved.</param>
public sealed record DemoCounts(DateOnly AsOf, int Offices, int People, int Referrals, int Submitted, int Reviews, int WithAra, int Overdue, int Returned, int WithScsw, int Approved);
