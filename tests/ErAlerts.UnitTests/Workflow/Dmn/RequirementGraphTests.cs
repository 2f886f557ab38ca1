using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class RequirementGraphTests
{
    [Fact]
    public void A_decision_reads_the_inputs_and_decisions_it_requires()
    {
        var model = Of(
            Input("Full Name", "string")
            + Decision("Greeting", Literal("\"Hello \" + Full Name"), "string", inputs: "Full Name")
            + Decision("Loud Greeting", Literal("upper case(Greeting) + \"!\""), "string", decisions: "Greeting"));
        model.Gives("Loud Greeting", "\"HELLO ANN!\"", "{Full Name: \"Ann\"}");
        model.Gives("_Loud_Greeting", "\"HELLO ANN!\"", "{Full Name: \"Ann\"}");
    }

    [Fact]
    public void A_decision_does_not_see_what_it_does_not_require()
    {
        var model = Of(Input("a") + Decision("other", Literal("1")) + Decision("blind", Literal("[a, other]")));
        model.Gives("blind", "[null, null]", "{a: 1}");
    }

    [Fact]
    public void A_decision_without_logic_is_null() => Of(Decision("empty", "")).Gives("empty", "null");

    [Fact]
    public void An_input_that_is_not_given_is_null() =>
        Of(Input("a") + Decision("d", Literal("a = null"), inputs: "a")).Gives("d", "true");

    [Fact]
    public void A_decision_that_does_not_exist_is_null_with_a_problem() => Of(Decision("d", Literal("1"))).Fails("x", "unknown-decision");

    [Fact]
    public void Decisions_that_require_each_other_are_refused_and_null()
    {
        var elements = Decision("a", Literal("b"), decisions: "b") + Decision("b", Literal("a"), decisions: "a") + Decision("c", Literal("a"), decisions: "a");
        Assert.Contains("requirement-circular", Codes(elements));
        Read(Xml(elements)).Model!.Fails("c", "refused-expression");
    }

    [Fact]
    public void A_requirement_of_something_that_is_not_there_is_an_error() =>
        Assert.Contains("reference-unresolved", Codes(Decision("a", Literal("1"), decisions: "gone")));

    [Fact]
    public void A_chain_of_ten_thousand_decisions_is_evaluated()
    {
        var chain = Decision("d0", Literal("1")) + string.Concat(Enumerable.Range(1, 10_000).Select(n => Decision($"d{n}", Literal($"d{n - 1} + 1"), decisions: $"d{n - 1}")));
        Of(chain).Gives("d10000", "10001");
    }

    [Fact]
    public void The_result_of_a_decision_is_converted_to_its_type_or_null()
    {
        var model = Of(
            Decision("wrong", Literal("\"123\""), "number") + Decision("unwrapped", Literal("[123]"), "number")
            + Decision("midnight", Literal("date(\"2026-07-08\")"), "date and time"));
        model.Fails("wrong", "type-mismatch");
        model.Gives("unwrapped", "123");
        model.Gives("midnight", "date and time(\"2026-07-08T00:00:00Z\")");
    }

    [Fact]
    public void A_problem_names_the_decision_it_arose_in()
    {
        var model = Of(Knowledge("f", "x", Literal("x + \"a\"")) + Decision("inner", Literal("f(1)"), knowledge: "f") + Decision("outer", Literal("inner + (1 + \"b\")"), decisions: "inner"));
        Assert.Equal(["f", "outer"], model.Decide("outer").Problems.Select(problem => problem.Place));
    }

    [Fact]
    public void References_may_name_the_own_namespace() =>
        Of(Input("a") + Decision("d", Literal("a + 1"), inputs: "https://example.org/model#_a")).Gives("d", "3", "{a: 2}");
}
