namespace ErAlerts.UnitTests.Workflow.Feel.Builtins;

/// <summary>How far a pattern may go, to the last place that is allowed and the first that is not.</summary>
public class PatternLimitTests
{
    [Theory]
    [InlineData("a{0}", true)]
    [InlineData("^a{10000}$", true)]
    [InlineData("^a{10001}$", false)]
    [InlineData("^a{2,2}$", true)]
    [InlineData("^a{,2}$", false)]
    [InlineData("^a{}$", false)]
    [InlineData("^a{1$", false)]
    [InlineData("^a{-1}$", false)]
    [InlineData("^a{1 }$", false)]
    [InlineData("^a{1,2,3}$", false)]
    [InlineData("^a{x}$", false)]
    [InlineData("^(a{10000}){2}$", false)]
    [InlineData("^(a{100}){100}$", true)]
    [InlineData("^(a{100}|b{100}){100}$", false)]
    [InlineData("^(a{10000}){0,2}$", false)]
    [InlineData("^(aa{9999})+(b{9999})*$", false)]
    public void Repeats_are_counted_before_anything_is_matched(string pattern, bool isRead) => IsRead(pattern, isRead);

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Groups_and_classes_nest_a_hundred_deep(int deep, bool isRead)
    {
        IsRead(new string('(', deep) + "a" + new string(')', deep), isRead);
        IsRead(string.Concat(Enumerable.Repeat("[a-z-", deep - 1)) + "[a]" + new string(']', deep - 1), isRead);
        IsRead(string.Concat(Enumerable.Repeat("(a)", deep)), isRead: true);
        IsRead(string.Concat(Enumerable.Repeat("[a]", deep)), isRead: true);
    }

    [Theory]
    [InlineData("[a-z-[aeiou]", false)]
    [InlineData("[a-z-[aeiou]]", true)]
    [InlineData("[a-z-[aeiou]b]", false)]
    [InlineData("[]", false)]
    [InlineData("[^]", false)]
    [InlineData("[a", false)]
    [InlineData("[a-\\\\d]", false)]
    [InlineData("\\\\", false)]
    [InlineData("\\\\p", false)]
    [InlineData("\\\\p{", false)]
    [InlineData("\\\\p{L", false)]
    [InlineData("\\\\p{L}", true)]
    [InlineData("a||b", true)]
    [InlineData("a|*", false)]
    [InlineData("(|a)", true)]
    [InlineData("(?:a)", true)]
    [InlineData("(?a)", false)]
    [InlineData("a**", false)]
    [InlineData("a+?", true)]
    [InlineData("a+??", false)]
    [InlineData("}", false)]
    [InlineData("]", false)]
    public void Brackets_close_and_signs_stand_where_they_may(string pattern, bool isRead) => IsRead(pattern, isRead);

    [Theory]
    [InlineData("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\\\10", "abcdefghijj", true)]
    [InlineData("^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\\\10$", "abcdefghija0", false)]
    [InlineData("^(a)\\\\10$", "aa0", true)]
    [InlineData("^(a)\\\\11$", "aa1", true)]
    [InlineData("^(?:x)(a)\\\\1$", "xaa", true)]
    [InlineData("^((a)b)\\\\1\\\\2$", "abaBa", false)]
    [InlineData("^((a)b)\\\\1\\\\2$", "ababa", true)]
    public void A_reference_back_takes_as_many_digits_as_there_are_groups(string pattern, string text, bool matches) =>
        Evaluation.Same($"matches(\"{text}\", \"{pattern}\")", matches ? "true" : "false");

    [Theory]
    [InlineData("^(a|b|c){3}$", "abc", true)]
    [InlineData("^(a|b|c){3}$", "abd", false)]
    [InlineData("^a{2,4}$", "a", false)]
    [InlineData("^a{2,4}$", "aa", true)]
    [InlineData("^a{2,4}$", "aaaa", true)]
    [InlineData("^a{2,4}$", "aaaaa", false)]
    [InlineData("^a{2,}$", "a", false)]
    [InlineData("^a{2,}$", "aaaaaa", true)]
    [InlineData("^a{0}b$", "b", true)]
    [InlineData("^a{0}b$", "ab", false)]
    [InlineData("^a{0,1}b$", "aab", false)]
    [InlineData("^(a|ab)(c|bcd)(d*)$", "abcd", true)]
    public void Repeats_match_as_often_as_they_say(string pattern, string text, bool matches) =>
        Evaluation.Same($"matches(\"{text}\", \"{pattern}\")", matches ? "true" : "false");

    [Theory]
    [InlineData("a{1,3}", "[aaa][a]")]
    [InlineData("a{1,3}?", "[a][a][a][a]")]
    [InlineData("a{2}", "[aa][aa]")]
    [InlineData("a{3,}", "[aaaa]")]
    [InlineData("a{3,}?", "[aaa]a")]
    [InlineData("(a|aa)", "[a][a][a][a]")]
    [InlineData("(aa|a)", "[aa][aa]")]
    public void The_first_way_by_order_and_greed_wins(string pattern, string expected) =>
        Evaluation.Same($"replace(\"aaaa\", \"{pattern}\", \"[$0]\")", $"\"{expected}\"");

    private static void IsRead(string pattern, bool isRead)
    {
        var text = $"matches(\"a\", \"{pattern}\")";
        if (isRead)
        {
            Assert.False(Evaluation.Of(text).Value.IsNull, $"{text} is null");
        }
        else
        {
            Assert.Equal("bad-pattern", Evaluation.Fails(text).Code);
        }
    }
}
