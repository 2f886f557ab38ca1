using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Feel.Properties;

/// <summary>How ranges lie to each other, against the points they hold: every range with ends from 1 to 3, open, closed or missing.</summary>
public class RangeReferenceTests
{
    private static readonly decimal[] Points = [.. Enumerable.Range(0, 33).Select(number => number / 8m)];

    private static readonly FeelRange[] Ranges =
    [
        .. from start in new int?[] { null, 1, 2, 3 }
           from end in new int?[] { null, 1, 2, 3 }
           from startIncluded in new[] { true, false }
           from endIncluded in new[] { true, false }
           where (start is null || end is null || start < end || (start == end && startIncluded && endIncluded)) && !(start is null && startIncluded) && !(end is null && endIncluded)
           select new FeelRange(Of(start), startIncluded, Of(end), endIncluded),
    ];

    [Fact]
    public void One_lies_in_another_when_all_of_its_points_do() =>
        Each((a, b) => Assert.Equal(Held(a).All(point => Holds(b, point)) && !(Beyond(a, b)), RangeRelations.During(a, b)));

    [Fact]
    public void Two_overlap_when_they_share_a_point() =>
        Each((a, b) => Assert.Equal(Held(a).Any(point => Holds(b, point)), RangeRelations.Overlaps(a, b)));

    [Fact]
    public void One_is_before_another_when_all_of_its_points_are() =>
        Each((a, b) => Assert.Equal(Held(a).All(left => Held(b).All(right => left < right)), RangeRelations.Before(a, b)));

    [Fact]
    public void Two_meet_when_the_last_point_of_one_is_the_first_of_the_other() =>
        Each((a, b) => Assert.Equal(
            !a.End.IsNull && !b.Start.IsNull && a.EndIncluded && b.StartIncluded && a.End.Equals(b.Start), RangeRelations.Meets(a, b)));

    [Fact]
    public void Two_coincide_when_they_are_the_same() => Each((a, b) => Assert.Equal(a.Equals(b), RangeRelations.Coincides(a, b)));

    [Fact]
    public void One_starts_or_finishes_another_when_it_lies_in_it_and_shares_that_end() => Each((a, b) =>
    {
        var within = RangeRelations.During(a, b) == true;
        Assert.Equal(within && a.Start.Equals(b.Start) && a.StartIncluded == b.StartIncluded, RangeRelations.Starts(a, b));
        Assert.Equal(within && a.End.Equals(b.End) && a.EndIncluded == b.EndIncluded, RangeRelations.Finishes(a, b));
    });

    [Fact]
    public void A_point_starts_or_finishes_the_range_whose_closed_end_it_is()
    {
        foreach (var range in Ranges)
        {
            foreach (var number in Enumerable.Range(0, 5))
            {
                var point = FeelNumber.Of(number);
                Assert.Equal(range.StartIncluded && range.Start.Equals(point), RangeRelations.StartsAt(point, range));
                Assert.Equal(range.EndIncluded && range.End.Equals(point), RangeRelations.FinishesAt(point, range));
                Assert.Equal(Holds(range, number), RangeRelations.During(point, range));
                Assert.Equal(Held(range).All(held => number < held), RangeRelations.Before(point, range));
                Assert.Equal(Held(range).All(held => held < number), RangeRelations.Before(range, point));
            }
        }
    }

    [Fact]
    public void What_cannot_be_compared_has_no_answer()
    {
        var (numbers, texts) = (new FeelRange(FeelNumber.Of(1), true, FeelNumber.Of(2), true), new FeelRange(FeelString.Of("a"), true, FeelString.Of("b"), true));

        Assert.Null(RangeRelations.During(numbers, texts));
        Assert.Null(RangeRelations.Overlaps(numbers, texts));
        Assert.Null(RangeRelations.OverlapsBefore(numbers, texts));
        Assert.Null(RangeRelations.Before(numbers, texts));
        Assert.Null(RangeRelations.Meets(numbers, texts));
        Assert.Null(RangeRelations.Coincides(numbers, texts));
        Assert.Null(RangeRelations.Starts(numbers, texts));
        Assert.Null(RangeRelations.Finishes(numbers, texts));
        Assert.Null(RangeRelations.StartsAt(FeelString.Of("a"), numbers));
        Assert.Null(RangeRelations.FinishesAt(FeelString.Of("a"), numbers));
    }

    private static void Each(Action<FeelRange, FeelRange> check)
    {
        foreach (var one in Ranges)
        {
            foreach (var other in Ranges)
            {
                check(one, other);
            }
        }
    }

    /// <summary>Ranges without an end reach beyond the sampled points.</summary>
    private static bool Beyond(FeelRange a, FeelRange b) => (a.Start.IsNull && !b.Start.IsNull) || (a.End.IsNull && !b.End.IsNull);

    private static IEnumerable<decimal> Held(FeelRange range) => Points.Where(point => Holds(range, point));

    private static bool Holds(FeelRange range, decimal point) =>
        (!range.Start.TryNumber(out var start) || (range.StartIncluded ? point >= start : point > start))
        && (!range.End.TryNumber(out var end) || (range.EndIncluded ? point <= end : point < end));

    private static FeelValue Of(int? number) => number is { } known ? FeelNumber.Of(known) : FeelValue.Null;
}

/// <summary>Numbers as the platform knows them.</summary>
internal static class PlatformNumbers
{
    public static bool TryNumber(this FeelValue value, out decimal number)
    {
        number = 0;
        return value is FeelNumber known && known.TryToDecimal(out number);
    }
}
