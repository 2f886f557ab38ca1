using ErAlerts.Domain.Referrals;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Referrals by key, by number, and by source and number.</summary>
internal sealed class ReferralRowSet(HotModel model)
{
    private readonly Tracked<Referral> _referrals = new(model.Table<Referral>(), r => r.Id);
    private readonly Dictionary<string, Referral> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Number), Referral> _bySource = [];

    public Referral? Find(long id) => _referrals.Find(id);

    /// <summary>Of several with that number the one with the latest data.</summary>
    public Referral? Of(string number) => _byNumber.GetValueOrDefault(number);

    public Referral? Of(string source, string number) => _bySource.GetValueOrDefault((source, number));

    public void Add(Referral referral)
    {
        _referrals.Add(referral);
        Known(referral);
    }

    public RowQuery Query(string where, Array keys) => new(model.Table<Referral>().Map, where, keys, (row, _) =>
    {
        if (_referrals.Take((Referral)row))
        {
            Known((Referral)row);
        }
    });

    public void Collect(RowChanges changes) => _referrals.Collect(changes);

    private void Known(Referral referral)
    {
        _bySource[(referral.Source, referral.Number)] = referral;
        if (!_byNumber.TryGetValue(referral.Number, out var other) || (other.AsOf, other.Id).CompareTo((referral.AsOf, referral.Id)) < 0)
        {
            _byNumber[referral.Number] = referral;
        }
    }
}
