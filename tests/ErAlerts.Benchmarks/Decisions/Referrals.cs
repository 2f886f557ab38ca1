using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Benchmarks.Decisions;

/// <summary>Made-up facts of referrals, the same in every run.</summary>
internal static class Referrals
{
    private static readonly FeelValue[] Risks = [FeelString.Of("low"), FeelString.Of("moderate"), FeelString.Of("high"), FeelString.Of("very-high"), FeelValue.Null];

    public static FeelContext[] Make(int count)
    {
        var chance = new Random(20261122);
        return [.. Enumerable.Range(0, count).Select(_ => FeelContext.Of(("referral", Facts(chance))))];
    }

    private static FeelContext Facts(Random chance) => FeelContext.Of(
        ("priorReferrals", FeelNumber.Of(chance.Next(9))),
        ("youngestAge", FeelNumber.Of(chance.Next(18))),
        ("sdmRisk", Risks[chance.Next(Risks.Length)]),
        ("sdmOverride", FeelBoolean.Of(chance.Next(20) == 0)),
        ("openCase", FeelBoolean.Of(chance.Next(5) == 0)),
        ("safetyThreat", FeelBoolean.Of(chance.Next(10) == 0)),
        ("hadContact", FeelBoolean.Of(chance.Next(10) != 0)),
        ("ageInDays", FeelNumber.Of(chance.Next(90))),
        ("children", FeelNumber.Of(1 + chance.Next(5))));
}
