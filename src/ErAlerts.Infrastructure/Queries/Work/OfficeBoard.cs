namespace ErAlerts.Infrastructure.Queries.Work;

/// <summary>One office at a glance: counts of live reviews.</summary>
/// <param name="Office">Code of the office.</param>
/// <param name="Waiting">In an ARA's queue.</param>
/// <param name="Overdue">Of those, overdue.</param>
/// <param name="EscalatedToRa">Of those, escalated to the RA and no further.</param>
/// <param name="EscalatedToDd">Of those, escalated to the DD.</param>
/// <param name="Returned">Returned to the CSW and not yet answered.</param>
/// <param name="WithScsw">With the SCSW.</param>
/// <param name="Aras">The same by ARA, the most overdue first.</param>
public sealed record OfficeBoard(
    string Office, int Waiting, int Overdue, int EscalatedToRa, int EscalatedToDd, int Returned, int WithScsw, IReadOnlyList<AraLine> Aras);
