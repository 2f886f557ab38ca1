using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class ImportTests
{
    private const string Lower = "https://example.org/lower";
    private const string Middle = "https://example.org/middle";

    private static readonly string LowerXml = Xml(
        Item("tYears", "<typeRef>number</typeRef><allowedValues><text>[0..120]</text></allowedValues>")
        + Input("person name", "string") + Knowledge("add one", "n: tYears", Literal("n + 1"))
        + Decision("say hello", Literal("\"Hello, \" + person name"), "string", inputs: "person name"),
        "lower",
        Lower);

    [Fact]
    public void Elements_and_types_of_an_imported_model_are_known_under_its_name()
    {
        var model = Of(
            Import("the lower", Lower) + Input("age", "the lower.tYears")
            + Decision("d", Literal("[the lower.add one(age), the lower.say hello]"), inputs: "age", decisions: $"{Lower}#_say_hello", knowledge: $"{Lower}#_add_one"),
            (Lower, LowerXml));
        model.Gives("d", "[31, \"Hello, Ann\"]", "{age: 30, the lower: {person name: \"Ann\"}}");
        model.Gives("d", "[null, \"Hello, Ann\"]", "{age: 130, the lower: {person name: \"Ann\"}}");
    }

    [Fact]
    public void Inputs_of_an_imported_model_may_be_given_by_their_bare_name() =>
        Of(Import("low", Lower) + Decision("d", Literal("low.say hello"), decisions: $"{Lower}#_say_hello"), (Lower, LowerXml))
            .Gives("d", "\"Hello, Bo\"", "{person name: \"Bo\"}");

    [Fact]
    public void An_import_without_a_name_brings_its_elements_in_unqualified()
    {
        var model = Of(
            Import("", Lower) + Input("age", "tYears") + Decision("d", Literal("[add one(age), say hello]"), inputs: "age", decisions: $"{Lower}#_say_hello", knowledge: $"{Lower}#_add_one"),
            (Lower, LowerXml));
        model.Gives("d", "[31, \"Hello, Ann\"]", "{age: 30, person name: \"Ann\"}");
    }

    [Fact]
    public void The_same_model_imported_on_two_ways_has_inputs_of_its_own_on_each()
    {
        string Between(string space) => Xml(
            Import("low", Lower) + Decision("greeting", Literal("low.say hello + \"!\""), decisions: $"{Lower}#_say_hello"), "middle", space);
        var model = Of(
            Import("one", Middle) + Import("two", Middle + "2")
            + Decision("d", Literal("one.greeting + two.greeting"), decisions: $"{Middle}#_greeting; {Middle}2#_greeting"),
            (Lower, LowerXml),
            (Middle, Between(Middle)),
            (Middle + "2", Between(Middle + "2")));
        model.Gives("d", "\"Hello, A!Hello, B!\"", "{one: {low: {person name: \"A\"}}, two: {low: {person name: \"B\"}}}");
    }

    [Fact]
    public void A_knowledge_model_may_require_one_of_an_imported_model() =>
        Of(Import("low", Lower) + Knowledge("add two", "n", Literal("low.add one(low.add one(n))"), knowledge: $"{Lower}#_add_one") + Decision("d", Literal("add two(1)"), knowledge: "add two"), (Lower, LowerXml))
            .Gives("d", "3");

    [Fact]
    public void A_service_may_be_made_of_elements_of_an_imported_model()
    {
        string Service(string alias) => Import(alias, Lower)
            + $"<decisionService id=\"_s\" name=\"s\"><outputDecision href=\"{Lower}#_say_hello\"/><inputData href=\"{Lower}#_person_name\"/></decisionService>"
            + Decision("d", Literal("s(\"Ann\")"), knowledge: "s");
        foreach (var (alias, input) in new[] { ("low", "low.person name"), ("", "person name") })
        {
            var model = Of(Service(alias), (Lower, LowerXml));
            model.Gives("d", "\"Hello, Ann\"");
            model.Gives("s", "\"Hello, Bo\"", $"{{\"{input}\": \"Bo\"}}");
        }
    }

    [Fact]
    public void Old_files_refer_to_imported_types_by_an_xml_prefix()
    {
        var elements = Import("low", Lower) + $"""<inputData id="_age" name="age"><variable xmlns:l="{Lower}" name="age" typeRef="l:tYears"/></inputData>""" + Decision("d", Literal("age"), inputs: "age");
        var model = Of(elements, (Lower, LowerXml));
        model.Gives("d", "30", "{age: 30}");
        model.Gives("d", "null", "{age: 300}");
    }

    [Fact]
    public void A_model_that_is_missing_is_an_error() => Assert.Contains("import-missing", Codes(Import("low", Lower)));

    [Fact]
    public void Models_that_import_each_other_are_an_error()
    {
        var lower = Xml(Import("back", "https://example.org/model"), "lower", Lower);
        Assert.Contains("import-circular", Codes(Import("low", Lower), (Lower, lower)));
    }

    [Fact]
    public void Imports_of_other_kinds_are_left_aside_with_a_warning() =>
        Assert.Contains("import-ignored", Codes("<import name=\"pmml\" namespace=\"x\" importType=\"http://www.dmg.org/PMML-4_2\"/>"));

    [Fact]
    public void Defects_of_an_imported_model_are_reported()
    {
        var lower = Xml(Decision("x", Literal("1 +")), "lower", Lower);
        Assert.Contains("feel-syntax", Codes(Import("low", Lower), (Lower, lower)));
        Assert.Contains("xml-invalid", Codes(Import("low", Lower), (Lower, "<")));
    }

    private static string Import(string name, string space) => $"""<import name="{name}" namespace="{space}" importType="{Latest}"/>""";
}
