using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Feel.Builtins;

public class PatternFunctionTests
{
    [Theory]
    [InlineData("""matches("foobar", "^fo*b")""", "true")]
    [InlineData("""matches("abracadabra", "^a.*a$")""", "true")]
    [InlineData("""matches("abracadabra", "^bra")""", "false")]
    [InlineData("""matches("a\nb", "a.b")""", "false")]
    [InlineData("""matches("a\nb", "a.b", "s")""", "true")]
    [InlineData("""matches("a\nb", "^b$")""", "false")]
    [InlineData("""matches("a\nb", "^b$", "m")""", "true")]
    [InlineData("""matches("ab\n", "b$")""", "false")]
    [InlineData("""matches("ABC", "b", "i")""", "true")]
    [InlineData("""matches("hello world", "hello\ sworld", "x")""", "true")]
    [InlineData("""matches("hello world", "hello[ ]world", "x")""", "true")]
    [InlineData("""matches("O", "[A-Z-[OI]]", "i")""", "false")]
    [InlineData("""matches("i", "[A-Z-[OI]]", "i")""", "false")]
    [InlineData("""matches("q", "[^Q]", "i")""", "false")]
    [InlineData("""matches("a", "\\p{Lu}", "i")""", "false")]
    [InlineData("""matches("\u212A", "k", "i")""", "true")]
    [InlineData("""matches("abab", "^(ab)\\1$")""", "true")]
    [InlineData("""matches("abAB", "^(ab)\\1$", "i")""", "true")]
    [InlineData("""matches("\U01F40E", "^.$")""", "true")]
    [InlineData("""matches("\U01F40E", "^[\U01F40D-\U01F40F]$")""", "true")]
    [InlineData("""matches("\U01F40E", "^[^a]$")""", "true")]
    [InlineData("""matches("\U01F40E\U01F40E", "^\U01F40E{2}$")""", "true")]
    [InlineData("""matches("-", "^[a-]$")""", "true")]
    [InlineData("""matches("x1:", "^\\i\\c*$")""", "true")]
    [InlineData("""matches("é", "^\\w$")""", "true")]
    [InlineData("""matches("_", "^\\w$")""", "false")]
    [InlineData("""matches("a", "\\p{IsBasicLatin}")""", "true")]
    [InlineData("""matches("aaa", "^a{2,3}?$")""", "true")]
    [InlineData("""matches("foo", "", null)""", "true")]
    [InlineData("""matches("ac", "^(b*|a)*c$")""", "true")]
    [InlineData("""matches("aaab", "^(a?){3}b$")""", "true")]
    [InlineData("""matches("aaaab", "^a{2,3}b$")""", "false")]
    [InlineData("""matches("abcabc", "^(?:abc|a(b)c)+$")""", "true")]
    [InlineData("""matches("b", "^(a)|b\1$")""", "true")]
    [InlineData("""replace("banana", "a", "o")""", "\"bonono\"")]
    [InlineData("""replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")""", "\"[1=ab][2=]cd\"")]
    [InlineData("""replace("abracadabra", "a.*a", "*")""", "\"*\"")]
    [InlineData("""replace("abracadabra", "a.*?a", "*")""", "\"*c*bra\"")]
    [InlineData("""replace("AAAA", "A+?", "b")""", "\"bbbb\"")]
    [InlineData("""replace("darted", "^(.*?)d(.*)$", "$1c$2")""", "\"carted\"")]
    [InlineData("""replace("abc", "b", "\\$\\\\")""", "\"a$\\\\c\"")]
    [InlineData("""replace("abc", "(b)", "$12")""", "\"ab2c\"")]
    [InlineData("""replace("abc", "B", "x", "i")""", "\"axc\"")]
    [InlineData("""split("John Doe", "\s")""", "[\"John\", \"Doe\"]")]
    [InlineData("""split("a;b;c;;", ";")""", "[\"a\", \"b\", \"c\", \"\", \"\"]")]
    [InlineData("""split("", ";")""", "[\"\"]")]
    public void Patterns_are_those_of_XPath(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("""matches("abracadabra", "bra", "p")""")]
    [InlineData("""matches("input", "pattern", " ")""")]
    [InlineData("""matches("h", "(.)\\3")""")]
    [InlineData("""matches("input", "\\3")""")]
    [InlineData("""matches("aa", "(a\\1)")""")]
    [InlineData("""matches("a", "a(?=b)")""")]
    [InlineData("""matches("a", "\\b")""")]
    [InlineData("""matches("a", "a{3,2}")""")]
    [InlineData("""matches("a", "[b-a]")""")]
    [InlineData("""matches("a", "[")""")]
    [InlineData("""matches("a", "a)")""")]
    [InlineData("""matches("a", "(a")""")]
    [InlineData("""matches("a", "*a")""")]
    [InlineData("""matches("a", "\\p{Xx}")""")]
    [InlineData("""replace("abc", ".*?", "$1")""")]
    [InlineData("""replace("abc", "b", "$")""")]
    [InlineData("""replace("abc", "b", "\\n")""")]
    [InlineData("""split("abc", "")""")]
    public void What_XPath_refuses_is_null_and_says_why(string text) => Assert.Equal("bad-pattern", Evaluation.Fails(text).Code);

    [Fact]
    public void A_hostile_pattern_answers_at_once() =>
        Evaluation.Same($"matches(\"{new string('a', 5000)}b\", \"^(a+)+$\")", "false");

    [Fact]
    public void A_hostile_pattern_with_back_references_is_given_up()
    {
        var hostile = Evaluation.Parsed($"matches(text, \"^(a+)+\\\\1+c$\")");
        var text = FeelContext.Of(("text", FeelString.Of(new string('a', 5000))));
        var result = hostile.Evaluate(FeelScope.Of(text), new FeelOptions(Limits: new FeelLimits(Steps: 10_000)));
        Assert.True(result.Value.IsNull);
        Assert.Equal("limit-exceeded", result.Problems[0].Code);
    }
}
