using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class KnowledgeTests
{
    [Fact]
    public void A_knowledge_model_is_called_as_a_function_by_position_or_by_name()
    {
        var model = Of(Knowledge("net of", "gross: number; rate: number", Literal("gross * (1 - rate)")) + Decision("d", Literal("[net of(100, 0.25), net of(rate: 0.5, gross: 10)]"), knowledge: "net of"));
        model.Gives("d", "[75, 5]");
    }

    [Fact]
    public void A_knowledge_model_sees_its_parameters_and_the_knowledge_it_requires_and_nothing_else()
    {
        var model = Of(
            Input("x") + Knowledge("inner", "a", Literal("a + 1")) + Knowledge("outer", "a", Literal("[inner(a), x]"), knowledge: "inner")
            + Decision("d", Literal("outer(1)"), inputs: "x", knowledge: "outer"));
        model.Gives("d", "[2, null]", "{x: 7}");
    }

    [Fact]
    public void A_knowledge_model_may_call_itself() =>
        Of(Knowledge("fac", "n: number", Literal("if n < 2 then 1 else n * fac(n - 1)")) + Decision("d", Literal("fac(20)"), knowledge: "fac")).Gives("d", "2432902008176640000");

    [Fact]
    public void Endless_recursion_ends_with_a_problem() =>
        Of(Knowledge("f", "n", Literal("f(n + 1)")) + Decision("d", Literal("f(0)"), knowledge: "f")).Fails("d", "limit-exceeded");

    [Fact]
    public void Recursion_that_branches_ends_with_a_problem() =>
        Of(Knowledge("f", "n", Literal("f(n + 1) + f(n + 1)")) + Decision("d", Literal("f(0)"), knowledge: "f")).Fails("d", "limit-exceeded");

    [Theory]
    [InlineData("f([3])", "4")]
    [InlineData("f(\"x\")", "null")]
    [InlineData("f()", "null")]
    [InlineData("f(1, 2)", "null")]
    [InlineData("f(b: 1)", "null")]
    [InlineData("f(null)", "null")]
    public void Arguments_are_converted_to_the_types_of_the_parameters_or_the_call_is_null(string call, string expected) =>
        Of(Knowledge("f", "a: number", Literal("a + 1")) + Decision("d", Literal(call), knowledge: "f")).Gives("d", expected);

    [Fact]
    public void The_result_is_converted_to_the_type_of_the_knowledge_model()
    {
        Of(Knowledge("f", "a", Literal("[a]"), "number") + Decision("d", Literal("f(1)"), knowledge: "f")).Gives("d", "1");
        Of(Knowledge("f", "a", Literal("\"x\""), "number") + Decision("d", Literal("f(1)"), knowledge: "f")).Gives("d", "null");
    }

    [Fact]
    public void A_table_in_a_knowledge_model_may_leave_its_inputs_to_the_parameters()
    {
        var table = ATable.Of("UNIQUE", ["a | b || out", "> 1 | \"x\" || 1", "- | \"y\" || 2"])
            .Replace("<inputExpression><text>a</text></inputExpression>", "", StringComparison.Ordinal)
            .Replace("<inputExpression><text>b</text></inputExpression>", "", StringComparison.Ordinal);
        var model = Of(Knowledge("t", "first; second", table) + Decision("d", Literal("[t(2, \"x\"), t(0, \"y\")]"), knowledge: "t"));
        model.Gives("d", "[1, 2]");
    }

    [Fact]
    public void A_knowledge_model_is_evaluated_with_arguments_from_outside() =>
        Of(Knowledge("f", "a: number; b", Literal("a + 1"))).Gives("f", "3", "{a: 2, c: 9}");

    [Fact]
    public void A_knowledge_model_without_logic_is_reported_and_null()
    {
        Assert.Contains("logic-missing", Codes(Knowledge("f", "a", "")));
        Of(Knowledge("f", "a", "")).Gives("f", "null");
    }
}
