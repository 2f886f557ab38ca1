using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class TypeTests
{
    private static readonly string Person =
        Item("tStatus", "<typeRef>string</typeRef><allowedValues><text>\"EMPLOYED\", \"STUDENT\"</text></allowedValues>")
        + Item("tPerson", "<itemComponent name=\"full name\"><typeRef>string</typeRef></itemComponent><itemComponent name=\"status\"><typeRef>tStatus</typeRef></itemComponent>")
        + "<itemDefinition name=\"tPeople\" isCollection=\"true\"><typeRef>tPerson</typeRef></itemDefinition>";

    [Theory]
    [InlineData("number", "1", "1")]
    [InlineData("number", "\"1\"", "null")]
    [InlineData("string", "\"a\"", "\"a\"")]
    [InlineData("boolean", "1", "null")]
    [InlineData("date", "date(\"2026-07-08\")", "date(\"2026-07-08\")")]
    [InlineData("dateTime", "date(\"2026-07-08\")", "date and time(\"2026-07-08T00:00:00Z\")")]
    [InlineData("days and time duration", "duration(\"P1D\")", "duration(\"P1D\")")]
    [InlineData("yearMonthDuration", "duration(\"P1D\")", "null")]
    [InlineData("feel:number", "1", "1")]
    [InlineData("feel:string", "1", "null")]
    [InlineData("Any", "[1]", "[1]")]
    [InlineData("list", "1", "[1]")]
    [InlineData("context", "{a: 1}", "{a: 1}")]
    [InlineData("context", "1", "null")]
    [InlineData("range", "[1..2]", "[1..2]")]
    [InlineData("number", "[1]", "1")]
    [InlineData("number", "[1, 2]", "null")]
    [InlineData("list<number>", "1", "[1]")]
    [InlineData("list<number>", "[1, \"a\"]", "null")]
    [InlineData("tStatus", "\"STUDENT\"", "\"STUDENT\"")]
    [InlineData("tStatus", "\"RETIRED\"", "null")]
    [InlineData("tStatus", "[\"STUDENT\"]", "\"STUDENT\"")]
    [InlineData("tPerson", "{full name: \"Ann\", status: \"STUDENT\", more: 1}", "{full name: \"Ann\", status: \"STUDENT\", more: 1}")]
    [InlineData("tPerson", "{full name: \"Ann\", status: \"RETIRED\"}", "null")]
    [InlineData("tPerson", "{full name: \"Ann\"}", "null")]
    [InlineData("tPerson", "{full name: null, status: \"STUDENT\"}", "{full name: null, status: \"STUDENT\"}")]
    [InlineData("tPerson", "{full name: \"Ann\", status: null}", "null")]
    [InlineData("tPeople", "{full name: \"Ann\", status: \"STUDENT\"}", "[{full name: \"Ann\", status: \"STUDENT\"}]")]
    [InlineData("tPeople", "[{full name: \"Ann\", status: \"STUDENT\"}, 1]", "null")]
    public void A_value_is_bound_to_a_type_converted_or_null(string type, string value, string expected)
    {
        var model = Of(Person + Input("x", type.Replace("<", "&lt;", StringComparison.Ordinal)) + Decision("d", Literal("x"), inputs: "x"));
        model.Gives("d", expected, $"{{x: {value}}}");
    }

    [Fact]
    public void Allowed_values_count_for_each_item_and_a_constraint_for_the_whole()
    {
        var model = Of(
            "<itemDefinition name=\"tEach\" isCollection=\"true\"><typeRef>number</typeRef><allowedValues><text>[1..5]</text></allowedValues></itemDefinition>"
            + "<itemDefinition name=\"tFew\" isCollection=\"true\"><typeRef>number</typeRef><typeConstraint><text>count(?) &lt;= 2</text></typeConstraint></itemDefinition>"
            + Decision("in", Literal("[1, 5]"), "tEach") + Decision("out", Literal("[1, 6]"), "tEach")
            + Decision("few", Literal("[10, 20]"), "tFew") + Decision("many", Literal("[1, 2, 3]"), "tFew"));
        model.Gives("in", "[1, 5]");
        model.Fails("out", "type-mismatch");
        model.Gives("few", "[10, 20]");
        model.Fails("many", "type-mismatch");
    }

    [Fact]
    public void Allowed_values_may_read_the_other_components()
    {
        var model = Of(
            Item("tRange", "<itemComponent name=\"low\"><typeRef>number</typeRef></itemComponent><itemComponent name=\"high\"><typeRef>number</typeRef><allowedValues><text>&gt;= low</text></allowedValues></itemComponent>")
            + Input("x", "tRange") + Decision("d", Literal("x.high"), inputs: "x"));
        model.Gives("d", "5", "{x: {low: 3, high: 5}}");
        model.Gives("d", "null", "{x: {low: 7, high: 5}}");
    }

    [Fact]
    public void A_type_may_contain_itself()
    {
        var model = Of(
            Item("tNode", "<itemComponent name=\"value\"><typeRef>number</typeRef></itemComponent><itemComponent name=\"next\"><typeRef>tNode</typeRef></itemComponent>")
            + Input("x", "tNode") + Decision("d", Literal("x.next.value"), inputs: "x"));
        model.Gives("d", "2", "{x: {value: 1, next: {value: 2, next: null}}}");
        model.Gives("d", "null", "{x: {value: 1, next: {value: \"2\", next: null}}}");
    }

    [Fact]
    public void A_type_that_is_nothing_but_itself_is_an_error() =>
        Assert.Contains("type-circular", Codes(Item("tA", "<typeRef>tB</typeRef>") + Item("tB", "<typeRef>tA</typeRef>")));

    [Fact]
    public void A_type_that_does_not_exist_is_an_error() => Assert.Contains("type-unknown", Codes(Input("x", "tGone")));

    [Theory]
    [InlineData("integer")]
    [InlineData("long")]
    [InlineData("double")]
    public void The_names_that_other_modellers_give_to_numbers_are_read_with_a_warning(string name)
    {
        var model = Of(Input("x", name) + Decision("d", Literal("x + 1"), inputs: "x"));
        model.Gives("d", "2.5", "{x: 1.5}");
        model.Gives("d", "null", "{x: \"1\"}");
        Assert.Contains("type-foreign", Codes(Input("x", name)));
    }

    [Fact]
    public void Types_and_components_of_one_name_are_errors()
    {
        Assert.Contains("name-twice", Codes(Item("tA", "<typeRef>number</typeRef>") + Item("tA", "<typeRef>string</typeRef>")));
        Assert.Contains("name-twice", Codes(Item("tA", "<itemComponent name=\"a\"><typeRef>number</typeRef></itemComponent><itemComponent name=\"a\"><typeRef>number</typeRef></itemComponent>")));
    }

    [Fact]
    public void Allowed_values_that_are_no_feel_are_an_error() =>
        Assert.Contains("feel-syntax", Codes(Item("tA", "<typeRef>number</typeRef><allowedValues><text>&lt;</text></allowedValues>")));

    [Theory]
    [InlineData("{full name: \"Ann\", status: \"STUDENT\"} instance of tPerson", "true")]
    [InlineData("{full name: \"Ann\"} instance of tPerson", "false")]
    [InlineData("[{full name: \"Ann\", status: \"STUDENT\"}] instance of tPeople", "true")]
    [InlineData("\"RETIRED\" instance of tStatus", "false")]
    [InlineData("1 instance of tGone", "null")]
    [InlineData("(function(p: tPerson) p.full name)({full name: \"Ann\", status: \"STUDENT\"})", "\"Ann\"")]
    [InlineData("(function(p: tPerson) p.full name)(1)", "null")]
    public void Feel_knows_the_types_of_the_model(string text, string expected) => Of(Person + Decision("d", Literal(text))).Gives("d", expected);

    [Fact]
    public void Texts_become_dates_times_and_durations_where_the_types_of_the_inputs_ask_for_them()
    {
        var model = Of(
            Item("tStay", "<itemComponent name=\"from\"><typeRef>date</typeRef></itemComponent><itemComponent name=\"length\"><typeRef>days and time duration</typeRef></itemComponent>")
            + "<itemDefinition name=\"tTimes\" isCollection=\"true\"><typeRef>time</typeRef></itemDefinition>"
            + Input("stay", "tStay") + Input("times", "tTimes") + Input("at", "date and time") + Input("text", "string") + Input("term", "years and months duration"));
        var json = "{stay: {from: \"2026-07-08\", length: \"P1D\", more: 1}, times: [\"10:00:00\"], at: \"2026-07-08T10:00:00Z\", text: \"2026-07-08\", term: \"P1Y\", other: \"x\"}";
        var typed = "{stay: {from: @\"2026-07-08\", length: @\"P1D\", more: 1}, times: [@\"10:00:00\"], at: @\"2026-07-08T10:00:00Z\", text: \"2026-07-08\", term: @\"P1Y\", other: \"x\"}";
        Assert.Equal(Evaluated(typed), model.Typed((ErAlerts.Workflow.Feel.Values.FeelContext)Evaluated(json)));
    }

    [Fact]
    public void A_function_type_takes_functions_that_fit()
    {
        var signature = "<itemDefinition name=\"tFn\"><functionItem outputTypeRef=\"number\"><parameters name=\"a\" typeRef=\"number\"/></functionItem></itemDefinition>";
        var model = Of(signature + Knowledge("twice", "a: number", Literal("a * 2"), "tFn") + Knowledge("apply", "f: tFn; x: number", Literal("f(x)"))
            + Decision("d", Literal("apply(twice, 4)"), knowledge: "apply; twice") + Decision("e", Literal("apply(4, 4)"), knowledge: "apply"));
        model.Gives("d", "8");
        model.Fails("e", "bad-arguments");
    }

}
