using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Feel;

/// <summary>What an evaluation may use: with too little of it the result is null and says so, with enough it is what it is without a bound.</summary>
public class LimitTests
{
    [Theory]
    [InlineData("for i in 1..50 return i", 50)]
    [InlineData("for i in 1..7, j in 1..7 return i * j", 49)]
    [InlineData("for i in 1..20 return count(partial)", 190)]
    [InlineData("some i in 1..50 satisfies i = 50", 50)]
    [InlineData("every i in 1..50 satisfies i > 0", 50)]
    [InlineData("(for i in 1..25 return i)[item > 3]", 50)]
    [InlineData("(for i in 1..25 return {a: i}).a", 50)]
    [InlineData("sort(for i in 1..20 return 21 - i, function(a, b) a < b)", 60)]
    [InlineData("sum(for i in 1..25 return i)", 50)]
    [InlineData("distinct values(for i in 1..25 return i)", 50)]
    [InlineData("distinct values(for i in 1..12 return [i])", 66)]
    [InlineData("flatten(for i in 1..25 return [i])", 50)]
    [InlineData("concatenate(for i in 1..25 return i, [1])", 50)]
    [InlineData("list contains(for i in 1..25 return i, 25)", 50)]
    [InlineData("25 in (for i in 1..25 return i)", 30)]
    [InlineData("(function(n) n + 1)(1)", 1)]
    [InlineData("({f: function(n) if n = 0 then 0 else n, r: f(f(f(3)))}).r", 3)]
    [InlineData("matches(\"aaaaaaaaaaaaaaaaaaaaaaaab\", \"^a*b$\")", 10)]
    [InlineData("list replace(for i in 1..10 return i, function(item, newItem) item = 3, 0)", 20)]
    [InlineData("[[1, [2, [3]]], {a: [4, 5, 6]}]...a", 5)]
    public void Steps_are_counted_and_too_few_of_them_give_null(string text, int atLeast)
    {
        var expression = Evaluation.Parsed(text);
        var whole = expression.Evaluate(FeelScope.Empty).Value;
        Assert.False(whole.IsNull);
        var needed = Enumerable.Range(0, 5_000).First(steps => !expression.Evaluate(FeelScope.Empty, Limited(new(Steps: steps))).Value.IsNull);

        Assert.InRange(needed, atLeast, (12 * atLeast) + 60);
        Assert.Equal(whole, expression.Evaluate(FeelScope.Empty, Limited(new(Steps: needed))).Value);
        for (var steps = 0; steps < needed; steps++)
        {
            Exceeded(expression.Evaluate(FeelScope.Empty, Limited(new(Steps: steps))));
        }
    }

    [Theory]
    [InlineData("for i in 1..20 return i", 20)]
    [InlineData("append([1, 2, 3], 4, 5)", 5)]
    [InlineData("concatenate([1, 2, 3], [4, 5])", 5)]
    [InlineData("insert before([1, 2, 3], 1, 0)", 4)]
    [InlineData("list replace([1, 2, 3], 1, [5, 6, 7, 8])", 6)]
    [InlineData("union([1, 2, 3], [4, 5])", 5)]
    [InlineData("context put({a: 1}, \"b\", [1, 2, 3])", 4)]
    [InlineData("context merge([{a: 1, b: 2}, {c: 3}])", 3)]
    [InlineData("split(\"a,b,c,d\", \",\")", 4)]
    [InlineData("{a: 1, b: 2, c: [1, 2]}", 4)]
    public void A_list_or_context_grows_no_larger_than_allowed(string text, int size)
    {
        var expression = Evaluation.Parsed(text);

        Assert.False(expression.Evaluate(FeelScope.Empty, Limited(new(CollectionSize: size + 3))).Value.IsNull);
        Exceeded(expression.Evaluate(FeelScope.Empty, Limited(new(CollectionSize: size - 2))));
    }

    [Theory]
    [InlineData("a + a", 20)]
    [InlineData("string join([a, a], \"-\")", 21)]
    [InlineData("replace(a, \"a\", \"bb\")", 20)]
    [InlineData("string([a])", 14)]
    [InlineData("upper case(a)", 10)]
    public void A_text_grows_no_longer_than_allowed(string text, int length)
    {
        var expression = Evaluation.Parsed(text, ["a"]);
        var scope = FeelScope.Of(new Dictionary<string, FeelValue>(StringComparer.Ordinal) { ["a"] = FeelString.Of("aaaaaaaaaa") });

        var value = Assert.IsType<FeelString>(expression.Evaluate(scope, Limited(new(StringSize: length))).Value);
        Assert.Equal(length, value.Value.Length);
        if (length > 10)
        {
            Exceeded(expression.Evaluate(scope, Limited(new(StringSize: length - 1))));
        }
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(500, false)]
    public void Calls_within_calls_go_no_deeper_than_allowed(int depth, bool fits)
    {
        var expression = Evaluation.Parsed("(function(f) f(f, n))(function(f, n) if n = 0 then 0 else f(f, n - 1))", ["n"]);
        var scope = FeelScope.Of(new Dictionary<string, FeelValue>(StringComparer.Ordinal) { ["n"] = FeelNumber.Of(depth) });
        var result = expression.Evaluate(scope, Limited(new(Depth: 6)));

        Assert.Equal(fits, !result.Value.IsNull);
        if (!fits)
        {
            Exceeded(result);
        }
    }

    [Fact]
    public void A_value_is_nested_no_deeper_than_two_hundred_times()
    {
        static FeelResult Nested(int depth) => Evaluation.Parsed("(function(f) f(f, n, 1))(function(f, n, v) if n = 0 then v else f(f, n - 1, [v]))", ["n"])
            .Evaluate(FeelScope.Of(new Dictionary<string, FeelValue>(StringComparer.Ordinal) { ["n"] = FeelNumber.Of(depth) }));

        Assert.False(Nested(200).Value.IsNull);
        Exceeded(Nested(201));
    }

    [Fact]
    public void No_more_than_fifty_problems_are_told_beside_that_of_a_limit()
    {
        var many = Evaluation.Of("for i in 1..60 return 1 / 0");
        Assert.Equal(50, many.Problems.Count);
        Assert.All(many.Problems, problem => Assert.Equal("division-by-zero", problem.Code));
        Assert.Equal(60, Assert.IsType<FeelList>(many.Value).Count);
    }

    private static FeelOptions Limited(FeelLimits limits) => new(Limits: limits);

    private static void Exceeded(FeelResult result)
    {
        Assert.True(result.Value.IsNull);
        Assert.Single(result.Problems, problem => problem.Code == "limit-exceeded");
    }
}
