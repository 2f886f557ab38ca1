using ErAlerts.Workflow.Feel.Parsing;

namespace ErAlerts.UnitTests.Workflow.Feel;

/// <summary>The characters of names and of white space, at the borders of the ranges that grammar rules 28, 29 and 61 list.</summary>
public class LetterTests
{
    private static readonly (int First, int Last)[] Starting =
    [
        ('?', '?'), ('A', 'Z'), ('_', '_'), ('a', 'z'), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF), (0x370, 0x37D), (0x37F, 0x167F), (0x1681, 0x180D), (0x180F, 0x1FFF),
        (0x200C, 0x200D), (0x2070, 0x218F), (0x2C00, 0x2FEF), (0x3001, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFEFE), (0xFF00, 0xFFFD), (0x10000, 0xEFFFF),
    ];

    private static readonly (int First, int Last)[] Continuing = [('0', '9'), (0xB7, 0xB7), (0x300, 0x36F), (0x203F, 0x2040)];

    [Fact]
    public void A_name_begins_and_goes_on_with_the_characters_that_the_grammar_lists()
    {
        var borders = Starting.Concat(Continuing).SelectMany(range => new[] { range.First - 1, range.First, range.First + 1, range.Last - 1, range.Last, range.Last + 1 }).Distinct();
        foreach (var sign in borders)
        {
            Assert.Equal((sign, Within(Starting, sign)), (sign, Letters.StartsName(sign)));
            Assert.Equal((sign, Within(Starting, sign) || Within(Continuing, sign)), (sign, Letters.ContinuesName(sign)));
        }
    }

    [Fact]
    public void White_space_is_what_the_grammar_lists()
    {
        const string Spaces = " \t\n\v\f\r\u0085\u00A0\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF";
        Assert.Equal(Spaces.Order(), Enumerable.Range(0, 0x10000).Select(sign => (char)sign).Where(Letters.IsSpace));
    }

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("  a  b  ", "a b")]
    [InlineData("a\t\n b", "a b")]
    [InlineData("a\u00A0\u3000b\u200B", "a b")]
    [InlineData("   ", "")]
    [InlineData("", "")]
    public void A_name_is_tidied_to_single_blanks(string text, string tidy) => Assert.Equal(tidy, Letters.Tidy(text));

    [Fact]
    public void A_character_is_a_code_point_and_a_lone_half_of_one_is_itself()
    {
        Assert.Equal((0x1F40E, 2), Letters.At("x\U0001F40E", 1));
        Assert.Equal(('x', 1), Letters.At("x\U0001F40E", 0));
        Assert.Equal((0xDC0E, 1), Letters.At("x\U0001F40E", 2));
    }

    private static bool Within((int First, int Last)[] ranges, int sign) => Array.Exists(ranges, range => sign >= range.First && sign <= range.Last);
}
