namespace ErAlerts.UnitTests.Domain.Backlog.Forecasting;

/// <summary>Taking values up to and including the first that satisfies.</summary>
internal static class Sequences
{
    public static IEnumerable<T> TakeUntil<T>(this IEnumerable<T> values, Func<T, bool> satisfies)
    {
        foreach (var value in values)
        {
            yield return value;
            if (satisfies(value))
            {
                yield break;
            }
        }
    }
}
