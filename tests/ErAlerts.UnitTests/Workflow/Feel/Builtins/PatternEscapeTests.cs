using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Feel.Builtins;

public class PatternEscapeTests
{
    [Theory]
    [InlineData('\\')]
    [InlineData('|')]
    [InlineData('.')]
    [InlineData('?')]
    [InlineData('*')]
    [InlineData('+')]
    [InlineData('(')]
    [InlineData(')')]
    [InlineData('{')]
    [InlineData('}')]
    [InlineData('-')]
    [InlineData('[')]
    [InlineData(']')]
    [InlineData('^')]
    [InlineData('$')]
    public void A_sign_after_a_backslash_stands_for_itself(char sign)
    {
        Assert.True(Matches(sign.ToString(), $"^\\{sign}$"));
        Assert.False(Matches("a", $"^\\{sign}$"));
        Assert.True(Matches(sign.ToString(), $"^[x\\{sign}]$"));
    }

    [Theory]
    [InlineData("\\s", " ", "a")]
    [InlineData("\\S", "a", "\t")]
    [InlineData("\\d", "7", "a")]
    [InlineData("\\d", "\u0663", "x")]
    [InlineData("\\D", "a", "7")]
    [InlineData("\\w", "a", "-")]
    [InlineData("\\W", "-", "a")]
    [InlineData("\\i", "_", "1")]
    [InlineData("\\I", "1", "_")]
    [InlineData("\\c", "1", " ")]
    [InlineData("\\C", " ", "1")]
    [InlineData("\\n", "\n", "n")]
    [InlineData("\\r", "\r", "r")]
    [InlineData("\\t", "\t", "t")]
    [InlineData("\\p{Lu}", "A", "a")]
    [InlineData("\\P{Lu}", "a", "A")]
    [InlineData("\\p{L}", "\u00E9", "1")]
    [InlineData("[a-c]", "b", "d")]
    [InlineData("[^a-c]", "d", "b")]
    [InlineData("[a-z-[aeiou]]", "b", "e")]
    [InlineData("[\\d\\s]", "5", "a")]
    [InlineData("[-a]", "-", "b")]
    [InlineData("[a-]", "-", "b")]
    [InlineData(".", "\U0001F40E", "\n")]
    public void A_class_holds_some_signs_and_not_others(string pattern, string held, string other)
    {
        Assert.True(Matches(held, $"^{pattern}$"));
        Assert.False(Matches(other, $"^{pattern}$"));
    }

    [Theory]
    [InlineData("\\")]
    [InlineData("\\p")]
    [InlineData("\\pL")]
    [InlineData("\\p{L")]
    [InlineData("\\p{Xx}")]
    [InlineData("\\e")]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("[z-a]")]
    [InlineData("[a-\\d]")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("*a")]
    [InlineData("a{2,1}")]
    [InlineData("a**")]
    public void A_malformed_pattern_is_null_with_a_reason(string pattern) => Assert.Null(Answer("a", pattern));

    [Theory]
    [InlineData("abc", "(a)(b)(c)", "$3$2$1", "cba")]
    [InlineData("abc", "b", "[$0]", "a[b]c")]
    [InlineData("abc", "b", "\\\\\\$", "a\\$c")]
    [InlineData("abcdefghijkl", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)(l)", "$12-$10$1", "l-ja")]
    [InlineData("ab", "(a)(b)", "$13$29", "a3b9")]
    [InlineData("b", "(a)?b", "<$1>", "<>")]
    [InlineData("aaa", "a", "$1", "")]
    public void A_replacement_names_groups_by_the_longest_number_there_is(string input, string pattern, string replacement, string expected) =>
        Assert.Equal(expected, Replaced(input, pattern, replacement)?.ToString());

    [Theory]
    [InlineData("$")]
    [InlineData("$x")]
    [InlineData("\\")]
    [InlineData("\\n")]
    public void A_malformed_replacement_is_null(string replacement) => Assert.Null(Replaced("abc", "b", replacement));

    private static bool Matches(string input, string pattern) => Assert.IsType<FeelBoolean>(Answer(input, pattern)).Value;

    private static FeelValue? Answer(string input, string pattern) => Run("matches(input, pattern)", input, pattern, "");

    private static FeelValue? Replaced(string input, string pattern, string replacement) => Run("replace(input, pattern, replacement)", input, pattern, replacement);

    private static FeelValue? Run(string text, string input, string pattern, string replacement)
    {
        var values = new Dictionary<string, FeelValue>(StringComparer.Ordinal)
        {
            ["input"] = FeelString.Of(input),
            ["pattern"] = FeelString.Of(pattern),
            ["replacement"] = FeelString.Of(replacement),
        };
        var result = FeelExpression.Parse(text, values.Keys).Expression!.Evaluate(FeelScope.Of(values));
        Assert.Equal(result.Value.IsNull, result.Problems.Any(problem => problem.Code == "bad-pattern"));
        return result.Value.IsNull ? null : result.Value;
    }
}
