namespace ErAlerts.Infrastructure.Demo;

/// <summary>What county to make up. The same options give the same county.</summary>
/// <param name="AsOf">County date whose midnight the county has reached: everything before it has happened.</param>
/// <param name="Referrals">How many referrals were received in the last 120 days.</param>
/// <param name="Offices">How many offices, 1 to 20.</param>
/// <param name="Seed">Chooses the people, the referrals and what is done with them.</param>
public sealed record DemoOptions(DateOnly AsOf, int Referrals = 3000, int Offices = 20, int Seed = 721)
{
    /// <summary>Most referrals that are made up in one go.</summary>
    public const int MostReferrals = 100_000;
}
