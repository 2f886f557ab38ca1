using System.Collections;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Feel.Values;

/// <summary>Values are equal by what they hold, whatever made them; equal ones have one hash.</summary>
public class EqualityTests
{
    private static readonly string[] Different =
    [
        "null", "true", "false", "1", "2", "\"a\"", "\"b\"", "[]", "[1]", "[1, 2]", "[2, 1]", "{}", "{a: 1}", "{a: 2}", "{b: 1}", "{a: 1, b: 2}",
        "[1..2]", "(1..2]", "[1..2)", "(1..2)", "[1..3]", "> 1", ">= 1", "< 1", "@\"2026-07-08\"", "@\"2026-07-09\"", "@\"2025-07-08\"", "@\"2026-06-08\"", "@\"10:00:00\"", "@\"10:00:01\"",
        "@\"10:00:00Z\"", "@\"10:00:00+01:00\"", "@\"10:00:00@Europe/Paris\"", "@\"10:00:00@Europe/Berlin\"", "@\"2026-07-08T10:00:00\"", "@\"2026-07-08T10:00:00Z\"", "@\"2026-07-08T10:00:01Z\"", "@\"2026-07-09T10:00:00Z\"",
        "@\"P1D\"", "@\"P2D\"", "@\"P1M\"", "@\"P2M\"", "function(a) a",
    ];

    [Fact]
    public void Only_what_holds_the_same_is_equal()
    {
        var values = Array.ConvertAll(Different, text => Evaluation.Of(text).Value);
        for (var one = 0; one < values.Length; one++)
        {
            for (var other = 0; other < values.Length; other++)
            {
                Assert.True((one == other) == values[one].Equals(values[other]), $"{Different[one]} and {Different[other]}");
                Assert.Equal(one == other, values[one].Equals((object)values[other]));
            }

            Assert.False(values[one].Equals((FeelValue?)null));
            Assert.False(values[one].Equals((object)"x"));
        }
    }

    [Fact]
    public void What_is_made_again_is_equal_and_has_the_same_hash() => Assert.All(Different[..^1], text =>
    {
        var (one, other) = (Evaluation.Of(text).Value, Evaluation.Of(text).Value);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    });

    [Theory]
    [InlineData("1", "1.00")]
    [InlineData("1000", "1e3")]
    [InlineData("{a: 1, b: 2}", "{b: 2, a: 1}")]
    [InlineData("@\"PT24H\"", "@\"P1D\"")]
    [InlineData("@\"P12M\"", "@\"P1Y\"")]
    [InlineData("@\"10:00:00Z\"", "@\"10:00:00+00:00\"")]
    [InlineData("[1.0, [2]]", "[1, [2.0]]")]
    public void The_same_in_another_form_is_equal_too(string one, string other)
    {
        Assert.Equal(Evaluation.Of(one).Value, Evaluation.Of(other).Value);
        Assert.Equal(Evaluation.Of(one).Value.GetHashCode(), Evaluation.Of(other).Value.GetHashCode());
    }

    [Fact]
    public void Different_values_rarely_share_a_hash() =>
        Assert.True(Different.Select(text => Evaluation.Of(text).Value.GetHashCode()).Distinct().Count() > Different.Length - 4);

    [Fact]
    public void A_context_and_a_list_are_read_as_the_platform_reads_them()
    {
        var context = Assert.IsType<FeelContext>(Evaluation.Of("{b: 1, a: 2}").Value);
        var list = Assert.IsType<FeelList>(Evaluation.Of("[3, 4]").Value);

        Assert.Equal(["b", "a"], context.Keys);
        Assert.Equal(["1", "2"], context.Values.Select(value => value.ToString()));
        Assert.Equal(2, ((IEnumerable)context).Cast<object>().Count());
        Assert.Equal(2, ((IEnumerable)list).Cast<object>().Count());
        Assert.True(context.ContainsKey("a") && !context.ContainsKey("A"));
    }

    [Fact]
    public void Points_in_time_are_exchanged_with_the_platform()
    {
        Assert.Equal(Evaluation.Of("@\"2026-07-08T01:00:00+02:00\"").Value, FeelDateTime.Of(new DateTimeOffset(2026, 7, 8, 1, 0, 0, TimeSpan.FromHours(2))));
        Assert.Equal(Evaluation.Of("@\"2026-07-08T04:00:00@America/Los_Angeles\"").Value, ((FeelDateTime)Evaluation.Of("@\"2026-07-08T11:00:00Z\"").Value).In(FeelZone.Named("America/Los_Angeles")!));
        Assert.Null(((FeelDateTime)Evaluation.Of("@\"2026-07-08T11:00:00\"").Value).In(FeelZone.Utc));
        Assert.True(((FeelDate)Evaluation.Of("@\"9999-12-31\"").Value).TryToDateOnly(out var last) && last == DateOnly.MaxValue);
        Assert.True(((FeelDate)Evaluation.Of("@\"0001-01-01\"").Value).TryToDateOnly(out var first) && first == DateOnly.MinValue);
        Assert.False(((FeelDate)Evaluation.Of("@\"10000-01-01\"").Value).TryToDateOnly(out _));
        Assert.False(((FeelDate)Evaluation.Of("@\"0000-12-31\"").Value).TryToDateOnly(out _));
    }
}
