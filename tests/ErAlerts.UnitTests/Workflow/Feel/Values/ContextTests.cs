using System.Globalization;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Feel.Values;

public class ContextTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(50)]
    public void A_context_finds_each_of_its_entries_and_no_other(int entries)
    {
        var context = Numbered(Enumerable.Range(0, entries));
        for (var at = 0; at < entries; at++)
        {
            Assert.Equal(FeelNumber.Of(at), context[Name(at)]);
            Assert.True(context.ContainsKey(Name(at)));
        }

        Assert.False(context.ContainsKey("other"));
        Assert.Throws<KeyNotFoundException>(() => context["other"]);
        Assert.Equal(entries, context.Count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public void Contexts_are_equal_whatever_the_order_of_their_entries(int entries)
    {
        var (one, other) = (Numbered(Enumerable.Range(0, entries)), Numbered(Enumerable.Range(0, entries).Reverse()));
        Assert.True(one.Equals(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.False(one.Equals(Numbered(Enumerable.Range(1, entries))));
        Assert.False(one.Equals(Numbered(Enumerable.Range(0, entries + 1))));
        Assert.False(one.Equals(FeelNumber.One));
        Assert.NotEqual(one.GetHashCode(), Numbered(Enumerable.Range(0, entries + 1)).GetHashCode());
    }

    [Theory]
    [InlineData("{a: 1, b: 2} = {a: 1, c: 2}", "false")]
    [InlineData("{a: 1, b: 2} = {a: 1, b: 3}", "false")]
    [InlineData("{a: 1} = {a: 1, b: 2}", "false")]
    [InlineData("{a: null} = {b: null}", "false")]
    [InlineData("[1..3] = [1..4]", "false")]
    [InlineData("[1..3] = [2..3]", "false")]
    [InlineData("(1..3] = [1..3]", "false")]
    [InlineData("[1..3) = [1..3]", "false")]
    [InlineData("[1, 2] = [1, 2, 3]", "false")]
    [InlineData("[1, 3] = [1, 2]", "false")]
    [InlineData("{c: [1, {a: 2}]} = {c: [1, {a: 2.0}]}", "true")]
    [InlineData("{x: {a: 1}, y: x = x}.y", "true")]
    [InlineData("{x: [1], y: x = x}.y", "true")]
    public void Feel_compares_entry_by_entry(string text, string expected) => Evaluation.Same(text, expected);

    [Fact]
    public void Dates_become_platform_dates_where_those_reach()
    {
        Assert.True(Date("9999-12-31").TryToDateOnly(out var day));
        Assert.Equal(new DateOnly(9999, 12, 31), day);
        Assert.True(Date("0001-01-01").TryToDateOnly(out day));
        Assert.Equal(DateOnly.MinValue, day);
        Assert.False(Date("10000-01-01").TryToDateOnly(out day));
        Assert.Equal(default, day);
        Assert.False(Date("0000-12-31").TryToDateOnly(out _));
    }

    private static FeelDate Date(string text) => FeelDate.Read(text)!;

    private static string Name(int number) => "n" + number.ToString(CultureInfo.InvariantCulture);

    private static FeelContext Numbered(IEnumerable<int> numbers) =>
        FeelContext.Of(numbers.Select(number => KeyValuePair.Create<string, FeelValue>(Name(number), FeelNumber.Of(number))));
}
