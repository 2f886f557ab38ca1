using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.TestKit;

/// <summary>Equality as the kit means it: by value. Its expected numbers are often cut to some digits, so a difference of 1E-8 is none.</summary>
internal static class ValueComparer
{
    private const decimal Tolerance = 0.00000001m;

    public static bool AreEqual(FeelValue expected, FeelValue actual) => (expected, actual) switch
    {
        (FeelNumber one, FeelNumber other) => Numbers(one, other),
        (FeelList one, FeelList other) => one.Count == other.Count && one.Zip(other).All(pair => AreEqual(pair.First, pair.Second)),
        (FeelContext one, FeelContext other) => one.Count == other.Count
            && one.All(entry => other.TryGetValue(entry.Key, out var value) && AreEqual(entry.Value, value)),
        _ => expected.Equals(actual) || expected.FeelEquals(actual) is true,
    };

    private static bool Numbers(FeelNumber one, FeelNumber other)
    {
        if (one.Equals(other))
        {
            return true;
        }

        return one.TryToDecimal(out var expected) && other.TryToDecimal(out var actual)
            && Math.Abs(expected) > Tolerance && Math.Sign(expected) == Math.Sign(actual)
            && Math.Abs(expected - actual) < Tolerance;
    }
}
