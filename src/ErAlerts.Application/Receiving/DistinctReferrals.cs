using ErAlerts.Domain.Referrals;

namespace ErAlerts.Application.Receiving;

/// <summary>
/// Sorts out numbers that stand in a file more than once: the same facts twice are harmless, different facts reject every row of the number,
/// since nothing tells which is right.
/// </summary>
internal sealed class DistinctReferrals
{
    private readonly Dictionary<string, List<(int Line, ReferralFacts Facts)>> _byNumber = new(StringComparer.Ordinal);

    /// <summary>Takes a valid row.</summary>
    public void Add(int line, ReferralFacts facts)
    {
        if (_byNumber.TryGetValue(facts.Number, out var rows))
        {
            rows.Add((line, facts));
        }
        else
        {
            _byNumber[facts.Number] = [(line, facts)];
        }
    }

    /// <summary>Number of rows that only repeat another.</summary>
    public int Repeats => _byNumber.Values.Where(Agree).Sum(rows => rows.Count - 1);

    /// <summary>The facts of each number whose rows agree, in the file's order.</summary>
    public IEnumerable<ReferralFacts> Agreed() => _byNumber.Values.Where(Agree).Select(rows => rows[0].Facts);

    /// <summary>The rows of numbers whose rows disagree.</summary>
    public IEnumerable<Reject> Conflicts() =>
        from rows in _byNumber.Values
        where !Agree(rows)
        from row in rows
        let others = string.Join(", ", rows.Where(r => r.Line != row.Line).Select(r => r.Line))
        select new Reject(row.Line, row.Facts.Number, "referral_number", "duplicate-conflict", $"The number stands again with other facts on line {others}.");

    private static bool Agree(List<(int Line, ReferralFacts Facts)> rows) => rows.TrueForAll(r => r.Facts == rows[0].Facts);
}
