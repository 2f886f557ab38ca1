namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>One office's backlog on a date.</summary>
/// <param name="Office">Code of the office.</param>
/// <param name="Open">Open referrals.</param>
/// <param name="Over30SinceReceipt">Of those, over 30 days since receipt.</param>
/// <param name="Over30SinceContact">Of those, over 30 days since first contact.</param>
/// <param name="ChildrenOver30SinceReceipt">Children in those over 30 days since receipt.</param>
/// <param name="Bands">Those over 30 days since receipt by age, both ends included: <c>31-45</c>, <c>46-60</c>, <c>61-90</c>, <c>over-90</c>.</param>
public sealed record OfficeBacklog(
    string Office, int Open, int Over30SinceReceipt, int Over30SinceContact, int ChildrenOver30SinceReceipt, IReadOnlyDictionary<string, int> Bands)
{
    /// <summary>Both parts of a count together.</summary>
    internal OfficeBacklog And(OfficeBacklog other) => new(
        Office,
        Open + other.Open,
        Over30SinceReceipt + other.Over30SinceReceipt,
        Over30SinceContact + other.Over30SinceContact,
        ChildrenOver30SinceReceipt + other.ChildrenOver30SinceReceipt,
        Bands.ToDictionary(b => b.Key, b => b.Value + other.Bands[b.Key], StringComparer.Ordinal));
}
