using ErAlerts.Domain.Alerts;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Reviews with their cycles and escalations, which belong to the review and are read and written with it.</summary>
internal sealed class ReviewRows(HotModel model)
{
    private readonly HotTable _cycles = model.Table<ReviewCycle>();
    private readonly HotTable _escalations = model.Table<Escalation>();
    private readonly Tracked<Review> _reviews = new(model.Table<Review>(), r => r.Id);
    private readonly Dictionary<string, Review> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Review> _byReferral = [];
    private readonly Dictionary<long, Parts> _parts = [];
    private readonly HashSet<long> _filling = [];

    public Review? Find(long id) => _reviews.Find(id);

    public Review? Of(string number) => _byNumber.GetValueOrDefault(number);

    public Review? OfReferral(long referralId) => _byReferral.GetValueOrDefault(referralId);

    public void Add(Review review)
    {
        _reviews.Add(review);
        Known(review);
    }

    /// <summary>What reads reviews by a condition on their table, each with its parts.</summary>
    public IEnumerable<RowQuery> Queries(string where, Array keys)
    {
        var ids = where == "id {0}" ? "review_id {0}" : RowQuery.Among("review_id", $"SELECT id FROM reviews WHERE {where}");
        yield return new RowQuery(model.Table<Review>().Map, where, keys, (row, _) => Take((Review)row));
        yield return new RowQuery(_cycles.Map, ids + " ORDER BY review_id, number", keys, (row, review) => Take((long)review!, (ReviewCycle)row));
        yield return new RowQuery(_escalations.Map, ids + " ORDER BY review_id, at", keys, (row, review) => Take((long)review!, (Escalation)row));
    }

    /// <summary>What was read is whole now: parts read again belong to reviews known before.</summary>
    public void Filled() => _filling.Clear();

    public void Collect(RowChanges changes)
    {
        _reviews.Collect(changes);
        foreach (var review in _reviews.All)
        {
            var parts = _parts[review.Id];
            for (var i = 0; i < review.Cycles.Count; i++)
            {
                var now = _cycles.Map.Values(review.Cycles[i], review.Id);
                if (i < parts.Cycles.Count)
                {
                    changes.Update(_cycles.Rank, _cycles.Map, parts.Cycles[i], now);
                }
                else
                {
                    changes.Insert(_cycles.Rank, _cycles.Map, now);
                }
            }

            foreach (var rung in review.Escalations.Skip(parts.Escalations))
            {
                changes.Insert(_escalations.Rank, _escalations.Map, _escalations.Map.Values(rung, review.Id));
            }
        }
    }

    private void Take(Review review)
    {
        if (_reviews.Take(review))
        {
            _filling.Add(review.Id);
            Known(review);
        }
    }

    private void Take(long review, ReviewCycle cycle)
    {
        if (_filling.Contains(review))
        {
            ((List<ReviewCycle>)_reviews.Find(review)!.Cycles).Add(cycle);
            _parts[review].Cycles.Add(_cycles.Map.Values(cycle, review));
        }
    }

    private void Take(long review, Escalation rung)
    {
        if (_filling.Contains(review))
        {
            ((List<Escalation>)_reviews.Find(review)!.Escalations).Add(rung);
            _parts[review].Escalations++;
        }
    }

    /// <summary>Of several reviews of one number the latest is meant.</summary>
    private void Known(Review review)
    {
        _parts.Add(review.Id, new Parts());
        _byReferral[review.ReferralId] = review;
        if (!_byNumber.TryGetValue(review.Number, out var other) || other.Id < review.Id)
        {
            _byNumber[review.Number] = review;
        }
    }

    private sealed class Parts
    {
        public List<object?[]> Cycles { get; } = [];

        public int Escalations { get; set; }
    }
}
