namespace ErAlerts.UnitTests.Workflow.Feel.Builtins;

/// <summary>Patterns at the edges of their grammar and of what is allowed.</summary>
public class PatternEdgeTests
{
    [Theory]
    [InlineData("aaa", "^a{3}$", true)]
    [InlineData("aaa", "^a{2}$", false)]
    [InlineData("aaa", "^a{2,}$", true)]
    [InlineData("a", "^a{2,}$", false)]
    [InlineData("aaa", "^a{1,2}$", false)]
    [InlineData("aa", "^a{1,2}$", true)]
    [InlineData("", "^a{0}$", true)]
    [InlineData("abab", "^(ab){2}$", true)]
    [InlineData("aXa", "^(a)X\\\\1$", true)]
    [InlineData("aXb", "^(a)X\\\\1$", false)]
    [InlineData("abcdefghijj", "^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\\\10$", true)]
    [InlineData("abcdefghija0", "^(a)(b)(c)(d)(e)(f)(g)(h)(i)j\\\\10$", true)]
    [InlineData("b", "^[a-c-[b]]$", false)]
    [InlineData("a", "^[a-c-[b]]$", true)]
    [InlineData("-", "^[a-]$", true)]
    [InlineData("-", "^[-a]$", true)]
    [InlineData("b", "^[^a]$", true)]
    [InlineData("a", "^[^a]$", false)]
    [InlineData("a1", "^\\\\p{L}\\\\p{Nd}$", true)]
    [InlineData("a1", "^\\\\P{L}", false)]
    [InlineData("1a", "^\\\\P{L}", true)]
    [InlineData("a|b", "^a\\\\|b$", true)]
    [InlineData("b", "^(a|b|c)$", true)]
    [InlineData("", "^(a|)$", true)]
    [InlineData("ab", "^(?:a)(b)$", true)]
    public void A_pattern_matches_what_it_says(string text, string pattern, bool matches) =>
        Evaluation.Same($"matches(\"{text}\", \"{pattern}\")", matches ? "true" : "false");

    [Theory]
    [InlineData("a{3")]
    [InlineData("a{2,1}")]
    [InlineData("a{x}")]
    [InlineData("a{,2}")]
    [InlineData("a{99999999999}")]
    [InlineData("(a{1000}){1000}")]
    [InlineData("(a{1000}|b{1000}){100}")]
    [InlineData("(a{1,1000}){100}")]
    [InlineData("(a*b*c*d*e*){9000}")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("[c-a]")]
    [InlineData("[a-c-[b]")]
    [InlineData("[a-c-[b]d]")]
    [InlineData("[a-[]")]
    [InlineData("\\\\q")]
    [InlineData("\\\\p{Xx}")]
    [InlineData("\\\\p{L")]
    [InlineData("\\\\pL")]
    [InlineData("\\\\1")]
    [InlineData("(a\\\\1)")]
    [InlineData("a**")]
    [InlineData("*a")]
    [InlineData("(?=a)")]
    public void What_is_no_pattern_or_too_large_a_one_is_refused(string pattern) => Assert.Equal("bad-pattern", Evaluation.Fails($"matches(\"a\", \"{pattern}\")").Code);

    [Fact]
    public void Groups_and_classes_nest_no_deeper_than_allowed()
    {
        static string Nested(string open, string inside, string close, int depth) => string.Concat(Enumerable.Repeat(open, depth)) + inside + string.Concat(Enumerable.Repeat(close, depth));

        Evaluation.Same($"matches(\"a\", \"{Nested("(", "a", ")", 20)}\")", "true");
        Assert.Equal("bad-pattern", Evaluation.Fails($"matches(\"a\", \"{Nested("(", "a", ")", 5_000)}\")").Code);
        Assert.Equal("bad-pattern", Evaluation.Fails($"matches(\"a\", \"{Nested("[a-[", "b", "]]", 5_000)}\")").Code);
    }

    [Theory]
    [InlineData("a\\nb", "^b$", "m", true)]
    [InlineData("a\\nb", "^a$", "m", true)]
    [InlineData("a\\nb", "^b$", "", false)]
    [InlineData("a\\nb", "a.b", "s", true)]
    [InlineData("a\\nb", "a.b", "", false)]
    [InlineData("AbA", "^(a)b\\\\1$", "i", true)]
    [InlineData("Aba", "^(a)b\\\\1$", "i", true)]
    [InlineData("ab", "a b", "x", true)]
    [InlineData("\u212A", "k", "i", true)]
    public void Flags_change_what_a_pattern_means(string text, string pattern, string flags, bool matches) =>
        Evaluation.Same($"matches(\"{text}\", \"{pattern}\", \"{flags}\")", matches ? "true" : "false");
}
