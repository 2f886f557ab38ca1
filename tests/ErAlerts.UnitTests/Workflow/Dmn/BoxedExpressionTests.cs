using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class BoxedExpressionTests
{
    [Fact]
    public void A_context_is_made_of_entries_that_see_those_before_them() =>
        Of(Decision("d", $"<context>{Entry("a b", Literal("2"))}{Entry("c", Literal("a b * 3"))}</context>")).Gives("d", "{\"a b\": 2, c: 6}");

    [Fact]
    public void A_context_with_a_result_cell_is_that_result() =>
        Of(Decision("d", $"<context>{Entry("a", Literal("2"))}{Result(Literal("a + 1"))}</context>")).Gives("d", "3");

    [Fact]
    public void An_inner_context_hides_names_of_an_outer_one()
    {
        var inner = $"<context>{Entry("a", Literal("10"))}{Result(Literal("a + b"))}</context>";
        Of(Decision("d", $"<context>{Entry("a", Literal("1"))}{Entry("b", Literal("2"))}{Entry("c", inner)}{Result(Literal("[a, c]"))}</context>")).Gives("d", "[1, 12]");
    }

    [Fact]
    public void A_typed_entry_is_converted_or_null()
    {
        var model = Of(Decision("d", $"<context>{Entry("a", Literal("[1]"), "number")}{Entry("b", Literal("\"x\""), "number")}</context>"));
        model.Gives("d", "{a: 1, b: null}");
    }

    [Fact]
    public void Two_entries_of_one_name_are_refused()
    {
        Assert.Contains("name-twice", Codes(Decision("d", $"<context>{Entry("a", Literal("1"))}{Entry("a", Literal("2"))}</context>")));
        Assert.Contains("name-twice", Codes(Decision("d", $"<context>{Result(Literal("1"))}{Result(Literal("2"))}</context>")));
    }

    [Fact]
    public void The_type_of_a_function_entry_is_the_functions_or_its_results()
    {
        var signature = Item("tFn", "<functionItem outputTypeRef=\"number\"><parameters name=\"x\"/></functionItem>");
        var function = $"<functionDefinition>{Parameters("x")}{Literal("x")}</functionDefinition>";
        foreach (var type in new[] { "number", "tFn" })
        {
            Of(signature + Decision("d", $"<context>{Entry("f", function, type)}{Result(Literal("[f([1]), f(\"x\")]"))}</context>")).Gives("d", "[1, null]");
        }
    }

    [Fact]
    public void A_list_and_a_relation_hold_boxed_expressions()
    {
        Of(Decision("d", $"<list>{Literal("1")}<list>{Literal("2")}</list></list>")).Gives("d", "[1, [2]]");
        var relation = $"<relation><column name=\"a b\"/><column name=\"c\"/><row>{Literal("1")}{Literal("2")}</row><row>{Literal("3")}{Literal("4")}</row></relation>";
        Of(Decision("d", relation)).Gives("d", "[{\"a b\": 1, c: 2}, {\"a b\": 3, c: 4}]");
    }

    [Fact]
    public void A_relation_whose_rows_do_not_fit_is_refused() =>
        Assert.Contains("relation-width", Codes(Decision("d", $"<relation><column name=\"a\"/><row>{Literal("1")}{Literal("2")}</row></relation>")));

    [Fact]
    public void A_boxed_function_is_a_closure_and_may_call_itself()
    {
        var factorial = $"<functionDefinition>{Parameters("n: number")}{Literal("if n < 2 then 1 else n * fac(n - 1)")}</functionDefinition>";
        Of(Decision("d", $"<context>{Entry("fac", factorial)}{Result(Literal("fac(5)"))}</context>")).Gives("d", "120");
        var adder = $"<functionDefinition>{Parameters("x")}{Literal("x + k")}</functionDefinition>";
        Of(Decision("d", $"<context>{Entry("k", Literal("7"))}{Entry("f", adder)}{Result(Literal("f(x: 1)"))}</context>")).Gives("d", "8");
    }

    [Theory]
    [InlineData("java")]
    [InlineData("pmml")]
    public void External_functions_are_refused_with_a_reason(string kind)
    {
        var function = $"<functionDefinition kind=\"{char.ToUpperInvariant(kind[0]) + kind[1..]}\">{Parameters("x")}<context>{Entry("class", Literal("\"x\""))}</context></functionDefinition>";
        var elements = Decision("d", $"<context>{Entry("f", function)}{Result(Literal("f(1)"))}</context>");
        Assert.Contains("external-function", Codes(elements));
        Read(Xml(elements)).Model!.Fails("d", "refused-expression");
    }

    [Fact]
    public void An_invocation_binds_arguments_by_name()
    {
        var invocation = $"<invocation>{Literal("minus")}{Bind("b", Literal("1"))}{Bind("a", Literal("n"))}</invocation>";
        Of(Input("n") + Knowledge("minus", "a: number; b: number", Literal("a - b")) + Decision("d", invocation, inputs: "n", knowledge: "minus")).Gives("d", "9", "{n: 10}");
    }

    [Fact]
    public void An_invocation_of_something_else_or_with_an_unknown_name_fails()
    {
        Of(Decision("d", $"<invocation>{Literal("1")}{Bind("a", Literal("1"))}</invocation>")).Fails("d", "not-a-function");
        Of(Knowledge("f", "a", Literal("a")) + Decision("d", $"<invocation>{Literal("f")}{Bind("b", Literal("1"))}</invocation>", knowledge: "f")).Fails("d", "bad-arguments");
        Assert.Contains("invocation-empty", Codes(Decision("d", "<invocation/>")));
    }

    [Theory]
    [InlineData("true", "1")]
    [InlineData("false", "2")]
    [InlineData("null", "2")]
    [InlineData("\"x\"", "2")]
    public void A_conditional_chooses_the_then_part_for_true_only(string condition, string expected) =>
        Of(Decision("d", $"<conditional><if>{Literal(condition)}</if><then>{Literal("1")}</then><else>{Literal("2")}</else></conditional>")).Gives("d", expected);

    [Theory]
    [InlineData("[1, 5, 9]", "item > 3", "[5, 9]")]
    [InlineData("[{a b: 1}, {a b: 5}]", "a b > 3", "[{\"a b\": 5}]")]
    [InlineData("[{x: 1}, {x: 5}]", "item.x > 3", "[{x: 5}]")]
    [InlineData("7", "item > 3", "[7]")]
    [InlineData("[1, 5, 9]", "-1", "9")]
    [InlineData("[1, 5, 9]", "4", "null")]
    [InlineData("null", "true", "null")]
    [InlineData("[]", "true", "[]")]
    [InlineData("[1, 2]", "null", "[]")]
    public void A_filter_keeps_the_items_that_match(string source, string match, string expected) =>
        Of(Item("tAb", "<itemComponent name=\"a b\"><typeRef>number</typeRef></itemComponent>")
            + Decision("d", $"<filter><in>{Literal(source)}</in><match>{Literal(match)}</match></filter>")).Gives("d", expected);

    [Theory]
    [InlineData("[1, 2, 3]", "i * 2", "[2, 4, 6]")]
    [InlineData("[1..3]", "i", "[1, 2, 3]")]
    [InlineData("3..1", "i", "[3, 2, 1]")]
    [InlineData("[1, 1, 1]", "if i = 1 and partial = [] then 1 else partial[-1] * 2", "[1, 2, 4]")]
    [InlineData("5", "i", "[5]")]
    [InlineData("null", "i", "null")]
    public void A_for_makes_one_result_for_each_item(string source, string body, string expected) =>
        Of(Decision("d", $"<for iteratorVariable=\"i\"><in>{Literal(source)}</in><return>{Literal(body)}</return></for>")).Gives("d", expected);

    [Theory]
    [InlineData("some", "[1, 5]", "i > 3", "true")]
    [InlineData("some", "[1, 2]", "i > 3", "false")]
    [InlineData("some", "[1, null]", "i > 3", "null")]
    [InlineData("every", "[4, 5]", "i > 3", "true")]
    [InlineData("every", "[1, 5]", "i > 3", "false")]
    [InlineData("every", "[]", "i > 3", "true")]
    [InlineData("every", "null", "i > 3", "null")]
    public void Quantifiers_follow_three_valued_logic(string kind, string source, string condition, string expected) =>
        Of(Decision("d", $"<{kind} iteratorVariable=\"i\"><in>{Literal(source)}</in><satisfies>{Literal(condition)}</satisfies></{kind}>")).Gives("d", expected);

    [Fact]
    public void An_iterator_needs_a_variable() =>
        Assert.Contains("name-missing", Codes(Decision("d", $"<for><in>{Literal("[1]")}</in><return>{Literal("1")}</return></for>")));

    [Fact]
    public void Another_expression_language_and_imported_values_are_refused()
    {
        Assert.Contains("language-unsupported", Codes(Decision("d", "<literalExpression expressionLanguage=\"http://www.w3.org/1999/XPath\"><text>1</text></literalExpression>")));
        Assert.Contains("imported-values", Codes(Decision("d", "<literalExpression><importedValues/></literalExpression>")));
        Of(Decision("d", "<literalExpression expressionLanguage=\"https://www.omg.org/spec/DMN/20230324/FEEL/\"><text>1</text></literalExpression>")).Gives("d", "1");
    }

    [Fact]
    public void Text_that_is_no_feel_is_reported_and_null()
    {
        var reading = Read(Xml(Decision("d", Literal("1 +"))));
        Assert.Contains(reading.Findings, finding => finding is { Code: "feel-syntax", File: "model.dmn" });
        Assert.False(reading.IsSound);
        reading.Model!.Fails("d", "refused-expression");
    }

    [Fact]
    public void A_literal_without_text_is_null() => Of(Decision("d", "<literalExpression/>")).Gives("d", "null");

    private static string Entry(string name, string value, string type = "Any") => $"<contextEntry><variable name=\"{name}\" typeRef=\"{type}\"/>{value}</contextEntry>";

    private static string Result(string value) => $"<contextEntry>{value}</contextEntry>";

    private static string Bind(string name, string value) => $"<binding><parameter name=\"{name}\"/>{value}</binding>";
}
