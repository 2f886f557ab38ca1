using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class DecisionServiceTests
{
    private static readonly string Graph =
        Input("a", "number") + Input("b", "number")
        + Decision("sum", Literal("a + b"), "number", inputs: "a; b")
        + Decision("twice", Literal("sum * 2"), "number", decisions: "sum")
        + Decision("text", Literal("\"is \" + string(sum)"), "string", decisions: "sum");

    [Fact]
    public void A_service_is_a_function_of_its_inputs()
    {
        var model = Of(Graph + Service("s", outputs: "twice", encapsulated: "sum", inputs: "b; a") + Decision("d", Literal("[s(1, 2), s(a: 10, b: 20)]"), knowledge: "s"));
        model.Gives("d", "[6, 60]");
    }

    [Fact]
    public void Input_data_comes_before_input_decisions_among_the_parameters()
    {
        var mixed = Decision("mixed", Literal("sum - a"), "number", inputs: "a", decisions: "sum");
        Of(Graph + mixed + Service("s", outputs: "mixed", inputs: "a", inputDecisions: "sum") + Decision("d", Literal("s(1, 10)"), knowledge: "s")).Gives("d", "9");
    }

    [Fact]
    public void Several_outputs_make_a_context() =>
        Of(Graph + Service("s", outputs: "twice; text", encapsulated: "sum", inputs: "a; b") + Decision("d", Literal("s(1, 2)"), knowledge: "s"))
            .Gives("d", "{twice: 6, text: \"is 3\"}");

    [Fact]
    public void Inputs_of_the_caller_do_not_leak_into_the_service() =>
        Of(Graph + Service("s", outputs: "twice", encapsulated: "sum", inputs: "a") + Decision("d", Literal("s(1)"), inputs: "b", knowledge: "s")).Gives("d", "null", "{b: 5}");

    [Fact]
    public void A_service_is_evaluated_from_outside_with_input_decisions_given()
    {
        var model = Of(Graph + Service("s", outputs: "twice", inputDecisions: "sum") + Service("all", outputs: "twice"));
        model.Gives("s", "8", "{sum: 4}");
        model.Gives("all", "6", "{a: 1, b: 2}");
    }

    [Fact]
    public void An_input_decision_that_is_not_given_is_null_and_not_decided() =>
        Of(Graph + Service("s", outputs: "twice", inputDecisions: "sum")).Gives("s", "null", "{a: 1, b: 2}");

    [Theory]
    [InlineData("s(\"x\", 1)")]
    [InlineData("s(1)")]
    [InlineData("s(c: 1)")]
    public void Arguments_that_do_not_fit_make_the_call_null(string call) =>
        Of(Graph + Service("s", outputs: "twice", encapsulated: "sum", inputs: "a; b") + Decision("d", Literal(call), knowledge: "s")).Fails("d", "bad-arguments");

    [Fact]
    public void The_result_is_converted_to_the_type_of_the_service()
    {
        var model = Of(Graph + Service("s", outputs: "text", inputDecisions: "sum", type: "number") + Decision("d", Literal("s(1)"), knowledge: "s"));
        model.Fails("d", "type-mismatch");
        model.Fails("s", "type-mismatch", "{sum: 1}");
    }

    [Fact]
    public void A_service_without_output_or_with_unknown_elements_is_an_error()
    {
        Assert.Contains("output-missing", Codes(Graph + Service("s", outputs: "")));
        Assert.Contains("reference-unresolved", Codes(Graph + Service("s", outputs: "gone")));
    }

    private static string Service(string name, string outputs, string encapsulated = "", string inputs = "", string inputDecisions = "", string type = "Any") =>
        $"""
        <decisionService id="{Id(name)}" name="{name}"><variable name="{name}" typeRef="{type}"/>
        {References("outputDecision", outputs)}{References("encapsulatedDecision", encapsulated)}{References("inputDecision", inputDecisions)}{References("inputData", inputs)}
        </decisionService>
        """;

    private static string References(string element, string names) => string.Concat(
        names.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => $"<{element} href=\"#{Id(name)}\"/>"));
}
