using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Feel;

/// <summary>Where a name comes from: the nearest construct, the surroundings, or FEEL itself.</summary>
public class NameTests
{
    [Theory]
    [InlineData("{count: function(x) x + 1, r: count(1)}.r", "2")]
    [InlineData("(function(count) count(1))(function(x) x + 5)", "6")]
    [InlineData("for sum in [function(x) x * 2] return sum(4)", "[8]")]
    [InlineData("{a: 1, r: (function(b) a + b)(2)}.r", "3")]
    [InlineData("{a: 1, r: for b in [1, 2] return (for c in [10] return a + b + c)}.r", "[[12], [13]]")]
    [InlineData("(function(a, b) (function(a) a + b)(10))(1, 2)", "12")]
    [InlineData("for a in [1], a in [2] return a", "[2]")]
    [InlineData("[{x: 1}, {x: 2}][x > 1]", "[{x: 2}]")]
    [InlineData("[{x: 1}, {x: 2}][item.x > 1]", "[{x: 2}]")]
    [InlineData("{x: 5, r: [1, 9][item > x]}.r", "[9]")]
    [InlineData("{x: 5, r: [{y: 1}, {x: 7, y: 2}][x > 6]}.r", "[{x: 7, y: 2}]")]
    [InlineData("[{item: 1}, {item: 2}][item = 2]", "[{item: 2}]")]
    [InlineData("{x: 3, r: [[1, 2, 3], [4]][count(item[item < x]) = 2]}.r", "[[1, 2, 3]]")]
    [InlineData("count([1, 2])", "2")]
    [InlineData("{a: 1, b: a + 1, c: b + 1}.c", "3")]
    [InlineData("some x in [1, 2], y in [x + 1] satisfies y = 3", "true")]
    public void A_name_means_what_is_nearest(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("a + b", "a b")]
    [InlineData("b + a + b", "a b")]
    [InlineData("for a in x return a + b", "b x")]
    [InlineData("{a: x, b: a}", "x")]
    [InlineData("(function(a) a + c)(d)", "c d")]
    [InlineData("some i in l satisfies i > n", "l n")]
    [InlineData("l[x > n]", "l")]
    [InlineData("l[item > 1]", "l")]
    [InlineData("count(l)", "l")]
    [InlineData("item", "")]
    [InlineData("1 + 2", "")]
    [InlineData("a.b.c", "a")]
    public void What_is_read_from_outside_is_told(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Evaluation.Parsed(text).FreeNames));

    [Fact]
    public void Names_given_in_advance_are_read_from_outside_even_where_FEEL_has_a_function_of_that_name()
    {
        var scope = FeelScope.Of(new Dictionary<string, FeelValue>(StringComparer.Ordinal) { ["count"] = FeelNumber.Of(7), ["first name"] = FeelString.Of("Ann") });

        Assert.Equal(FeelNumber.Of(8), Evaluation.Parsed("count + 1", ["count"]).Evaluate(scope).Value);
        Assert.Equal(["count"], Evaluation.Parsed("count + 1", ["count"]).FreeNames);
        Assert.Equal(FeelString.Of("Ann"), Evaluation.Parsed("first name", ["first name"]).Evaluate(scope).Value);
        Assert.Equal(["first name"], Evaluation.Parsed("first name", ["first name"]).FreeNames);
    }

    /// <summary>Of an operation the sign, of a call the bracket, of a name its beginning.</summary>
    [Theory]
    [InlineData("1 / 0 + abs(\"a\")", 2, 11)]
    [InlineData("[abs(\"a\"), abs(\"b\")]", 4, 14)]
    [InlineData("x + y", 0, 4)]
    [InlineData("  sqrt(-1) = floor(\"a\")", 6, 18)]
    public void Each_problem_names_the_place_in_the_text_where_it_arose(string text, int first, int second) =>
        Assert.Equal([first, second], Evaluation.Of(text).Problems.Select(problem => problem.Position));
}
