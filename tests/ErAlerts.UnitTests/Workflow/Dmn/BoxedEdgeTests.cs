using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

/// <summary>Boxed expressions at their edges: what they read, what they refuse, and where their names end.</summary>
public sealed class BoxedEdgeTests
{
    private static string For(string domain, string body, string variable = "i") =>
        $"<for iteratorVariable=\"{variable}\"><in>{Literal(domain)}</in><return>{Literal(body)}</return></for>";

    private static string Some(string domain, string test) => $"<some iteratorVariable=\"i\"><in>{Literal(domain)}</in><satisfies>{Literal(test)}</satisfies></some>";

    private static string Filter(string list, string match) => $"<filter><in>{Literal(list)}</in><match>{Literal(match)}</match></filter>";

    [Theory]
    [InlineData("1..4", "i * 2", "[2, 4, 6, 8]")]
    [InlineData("4..1", "i", "[4, 3, 2, 1]")]
    [InlineData("[1..4]", "i", "[1, 2, 3, 4]")]
    [InlineData("[1, 2, 3]", "count(partial)", "[0, 1, 2]")]
    [InlineData("[1, 2, 3]", "if count(partial) = 0 then 1 else partial[-1] * 2", "[1, 2, 4]")]
    [InlineData("[]", "i", "[]")]
    [InlineData("5", "i", "[5]")]
    [InlineData("null", "i", "null")]
    public void An_iteration_goes_through_a_list_or_a_range(string domain, string body, string expected) => Of(Decision("d", For(domain, body))).Gives("d", expected);

    [Theory]
    [InlineData("[1, 2, 3]", "i > 2", "true")]
    [InlineData("[1, 2, 3]", "i > 3", "false")]
    [InlineData("1..3", "i = 2", "true")]
    [InlineData("[1, null]", "i > 0", "true")]
    [InlineData("[null]", "i > 0", "null")]
    public void A_quantifier_is_true_false_or_null(string domain, string test, string expected) => Of(Decision("d", Some(domain, test))).Gives("d", expected);

    [Theory]
    [InlineData("[1, 2, 3]", "item > 1", "[2, 3]")]
    [InlineData("[{a: 1}, {a: 2}]", "a = 2", "[{a: 2}]")]
    [InlineData("[5, 6, 7]", "2", "6")]
    [InlineData("[5, 6, 7]", "-1", "7")]
    [InlineData("[5, 6, 7]", "0", "null")]
    [InlineData("[5, 6, 7]", "4", "null")]
    [InlineData("[5, 6, 7]", "-4", "null")]
    [InlineData("[5, 6, 7]", "1.5", "null")]
    [InlineData("5", "item = 5", "[5]")]
    public void A_filter_keeps_what_passes_or_what_stands_at_a_place(string list, string match, string expected) => Of(Decision("d", Filter(list, match))).Gives("d", expected);

    [Theory]
    [InlineData("<row><literalExpression><text>1</text></literalExpression><literalExpression><text>2</text></literalExpression></row><row><literalExpression><text>3</text></literalExpression></row>")]
    [InlineData("<row><literalExpression><text>1</text></literalExpression></row><row><literalExpression><text>3</text></literalExpression><literalExpression><text>2</text></literalExpression></row>")]
    public void A_relation_one_of_whose_rows_is_too_short_is_refused(string rows) =>
        Assert.Contains("relation-width", Codes(Decision("d", $"<relation><column name=\"a\"/><column name=\"b\"/>{rows}</relation>")));

    [Theory]
    [InlineData("for", "name-missing")]
    [InlineData("some", "name-missing")]
    public void An_iterator_without_a_name_is_refused(string kind, string code) => Assert.Contains(code, Codes(Decision(
        "d", $"<{kind}><in>{Literal("[1]")}</in><{(kind == "for" ? "return" : "satisfies")}>{Literal("true")}</{(kind == "for" ? "return" : "satisfies")}></{kind}>")));

    [Fact]
    public void The_names_of_an_iterator_end_with_it()
    {
        var model = Of(Decision("d", $"<context><contextEntry><variable name=\"x\"/>{For("[1]", "i")}</contextEntry><contextEntry><variable name=\"y\"/>{Literal("i")}</contextEntry></context>"));
        Assert.Equal(Evaluated("{x: [1], y: null}"), model.Decide("d").Value);
        Assert.Contains(model.Decide("d").Problems, problem => problem is { Code: "unknown-name", Place: "d" });
    }

    [Fact]
    public void The_type_of_a_function_s_own_result_counts_where_its_variable_states_none()
    {
        static string Function(string type, string variable) =>
            $"<businessKnowledgeModel id=\"_f\" name=\"f\"><variable name=\"f\" typeRef=\"{variable}\"/><encapsulatedLogic typeRef=\"{type}\"><formalParameter name=\"a\"/>{Literal("a")}</encapsulatedLogic></businessKnowledgeModel>";
        var call = Decision("d", Literal("f(\"x\")"), knowledge: "f");

        Of(Function("Any", "Any") + call).Gives("d", "\"x\"");
        Of(Function("number", "Any") + call).Gives("d", "null");
        Of(Function("Any", "number") + call).Gives("d", "null");
        Of(Function("number", "string") + call).Gives("d", "\"x\"");
    }

    [Fact]
    public void A_text_that_is_not_feel_is_quoted_in_short()
    {
        var longer = "1 + + " + new string('x', 100);
        var finding = Assert.Single(Read(Xml(Decision("d", Literal(longer)))).Findings);

        Assert.Equal("feel-syntax", finding.Code);
        Assert.Contains($"'{longer[..60]}…'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("'1 +'", Assert.Single(Read(Xml(Decision("d", Literal(" 1 + ")))).Findings).Message, StringComparison.Ordinal);
    }
}
