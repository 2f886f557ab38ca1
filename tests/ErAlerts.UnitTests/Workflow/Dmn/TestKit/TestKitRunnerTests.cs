using System.Text;
using ErAlerts.Workflow.Dmn.TestKit;
using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn.TestKit;

public sealed class TestKitRunnerTests
{
    [Theory]
    [InlineData("<value xsi:type=\"xsd:decimal\">1.50</value>", "1.5", true)]
    [InlineData("<value xsi:type=\"xsd:double\">1E2</value>", "100", true)]
    [InlineData("<value xsi:type=\"xsd:decimal\">0.33333333333</value>", "1/3", true)]
    [InlineData("<value xsi:type=\"xsd:decimal\">0.333</value>", "1/3", false)]
    [InlineData("<value xsi:type=\"xsd:decimal\">0.000000001</value>", "0", false)]
    [InlineData("<value xsi:type=\"xsd:string\"> a </value>", "\" a \"", true)]
    [InlineData("<value xsi:type=\"xsd:string\">1</value>", "1", false)]
    [InlineData("<value>a</value>", "\"a\"", true)]
    [InlineData("<value xsi:type=\"xsd:boolean\">true</value>", "true", true)]
    [InlineData("<value xsi:type=\"xsd:boolean\">maybe</value>", "true", false)]
    [InlineData("<value xsi:type=\"xsd:boolean\">maybe</value>", "false", false)]
    [InlineData("<value xsi:type=\"xsd:boolean\">1</value>", "true", true)]
    [InlineData("<value xsi:type=\"xsd:boolean\">false</value>", "false", true)]
    [InlineData("<value xsi:type=\"xsd:boolean\">0</value>", "false", true)]
    [InlineData("<value xsi:type=\"xsd:float\">1.5</value>", "1.5", true)]
    [InlineData("<value xsi:type=\"xsd:integer\">+5</value>", "5", true)]
    [InlineData("<value xsi:type=\"xsd:int\">5</value>", "5", true)]
    [InlineData("<value xsi:type=\"xsd:long\">5</value>", "5", true)]
    [InlineData("<value xsi:type=\"xsd:short\">5</value>", "5", true)]
    [InlineData("<value xsi:type=\"xsd:byte\">5</value>", "5", true)]
    [InlineData("<value xsi:type=\"xsd:nonNegativeInteger\">5</value>", "5", true)]
    [InlineData("<value xsi:type=\"xsd:positiveInteger\">5</value>", "5", true)]
    [InlineData("<value xsi:type=\"xsd:unsignedInt\">5</value>", "5", true)]
    [InlineData("<value xsi:type=\"xsd:unsignedLong\">5</value>", "5", true)]
    [InlineData("<value xsi:type=\"xsd:dateTimeStamp\">2026-07-08T10:00:00Z</value>", "date and time(\"2026-07-08T10:00:00Z\")", true)]
    [InlineData("<value xsi:type=\"xsd:yearMonthDuration\">P1Y</value>", "duration(\"P12M\")", true)]
    [InlineData("<value xsi:nil=\"1\">5</value>", "null", true)]
    [InlineData("<value xsi:type=\"xsd:date\">2026-07-08</value>", "date(\"2026-07-08\")", true)]
    [InlineData("<value xsi:type=\"xsd:time\">10:00:00Z</value>", "time(\"10:00:00+00:00\")", true)]
    [InlineData("<value xsi:type=\"xsd:dateTime\">2026-07-08T10:00:00+02:00</value>", "date and time(\"2026-07-08T08:00:00Z\")", true)]
    [InlineData("<value xsi:type=\"xsd:duration\">P1Y2M</value>", "duration(\"P14M\")", true)]
    [InlineData("<value xsi:type=\"xsd:dayTimeDuration\">PT24H</value>", "duration(\"P1D\")", true)]
    [InlineData("<value xsi:nil=\"true\"/>", "null", true)]
    [InlineData("<value xsi:nil=\"true\"/>", "1", false)]
    [InlineData("<list><item><value xsi:type=\"xsd:decimal\">1</value></item><item><value xsi:nil=\"true\"/></item></list>", "[1, null]", true)]
    [InlineData("<list><item><value xsi:type=\"xsd:decimal\">1</value></item></list>", "[1, 2]", false)]
    [InlineData("<list/>", "[]", true)]
    [InlineData("<list xsi:nil=\"true\"/>", "null", true)]
    [InlineData("<component name=\"a\"><value xsi:type=\"xsd:decimal\">1</value></component><component name=\"b\"><list/></component>", "{b: [], a: 1}", true)]
    [InlineData("<component name=\"a\"><value xsi:type=\"xsd:decimal\">1</value></component>", "{a: 1, b: 2}", false)]
    public void Results_are_compared_by_value(string expected, string actual, bool passes)
    {
        var report = Run(Xml(Decision("d", Literal(actual))), Case("<resultNode name=\"d\"><expected>" + expected + "</expected></resultNode>"));
        Assert.Equal((1, passes ? 1 : 0), (report.Cases, report.Passed));
    }

    [Fact]
    public void A_decision_that_is_given_is_not_decided()
    {
        var model = Xml(Decision("day", Literal("today()"), type: "date") + Decision("year", Literal("day.year"), decisions: "day"));
        var given = "<inputNode name=\"day\"><value xsi:type=\"xsd:date\">2020-02-29</value></inputNode>";
        Assert.Equal(1, Run(model, Case(given + Result("year", "2020"))).Passed);
        Assert.Equal(0, Run(model, Case(given + "<resultNode name=\"day\"><expected><value xsi:type=\"xsd:date\">2020-02-29</value></expected></resultNode>")).Passed);
        Assert.Equal(0, Run(model, Case("<inputNode name=\"day\"><value xsi:type=\"xsd:string\">x</value></inputNode>" + Result("year", "2020"))).Passed);
    }

    [Fact]
    public void Inputs_are_values_of_the_same_forms()
    {
        var input = "<inputNode name=\"a b\"><component name=\"x\"><list><item><value xsi:type=\"xsd:decimal\">2</value></item></list></component></inputNode>";
        Assert.Equal(1, Run(Xml(Input("a b") + Decision("d", Literal("a b.x[1] + 1"), inputs: "a b")), Case(input + Result("d", "3"))).Passed);
    }

    [Fact]
    public void A_failure_names_file_case_node_and_both_values()
    {
        var report = Run(Xml(Decision("d", Literal("1")) + Decision("e", Literal("\"x\" + 1"))), Case(Result("d", "2") + Result("e", "2")));
        Assert.Equal(new TestKitFailure("folder/tests.xml", "001", "d", "2", "1"), report.Failed[0]);
        Assert.StartsWith("null (", report.Failed[1].Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_an_error_is_expected_the_value_has_to_be_null()
    {
        Assert.Equal(1, Run(Xml(Decision("d", Literal("1 + \"a\""))), Case("<resultNode name=\"d\" errorResult=\"true\"/>")).Passed);
        Assert.Equal(0, Run(Xml(Decision("d", Literal("1"))), Case("<resultNode name=\"d\" errorResult=\"true\"/>")).Passed);
    }

    [Fact]
    public void Services_and_knowledge_models_are_invoked_with_the_inputs()
    {
        var model = Xml(
            Input("a") + Decision("one", Literal("a + 1"), inputs: "a") + Decision("two", Literal("a + 2"), inputs: "a") + Knowledge("f", "a", Literal("a * 2"))
            + "<decisionService id=\"s\" name=\"s\"><outputDecision href=\"#_one\"/><outputDecision href=\"#_two\"/><inputData href=\"#_a\"/></decisionService>"
            + "<decisionService id=\"t\" name=\"t\"><outputDecision href=\"#_one\"/><inputData href=\"#_a\"/></decisionService>");
        var input = "<inputNode name=\"a\"><value xsi:type=\"xsd:decimal\">1</value></inputNode>";
        Assert.Equal(1, Run(model, Case(input + Result("two", "3"), "type=\"decisionService\" invocableName=\"s\"")).Passed);
        Assert.Equal(1, Run(model, Case(input + Result("one", "2"), "type=\"decisionService\" invocableName=\"t\"")).Passed);
        Assert.Equal(1, Run(model, Case(input + Result("t", "2"), "type=\"decisionService\" invocableName=\"t\"")).Passed);
        Assert.Equal(1, Run(model, Case(input + Result("f", "2"), "type=\"bkm\" invocableName=\"f\"")).Passed);
        Assert.Equal(1, Run(model, Case(input + Result("t", "2"))).Passed);
    }

    [Fact]
    public void An_invocable_comes_before_a_decision_of_its_name()
    {
        var model = Xml(
            Input("a") + Decision("one", Literal("a + 1"), inputs: "a") + Decision("s", Literal("\"the decision\""))
            + "<decisionService id=\"service\" name=\"s\"><outputDecision href=\"#_one\"/><inputData href=\"#_a\"/></decisionService>");
        var input = "<inputNode name=\"a\"><value xsi:type=\"xsd:decimal\">1</value></inputNode>";
        Assert.Equal(1, Run(model, Case(input + Result("one", "2"), "type=\"decisionService\" invocableName=\"s\"")).Passed);
    }

    [Theory]
    [InlineData("model.dmn")]
    [InlineData("../folder/model.dmn")]
    [InlineData("folder\\MODEL.dmn")]
    public void A_model_is_found_by_its_name_whatever_path_stands_before_it(string name)
    {
        var tests = Case(Result("d", "1")).Replace("model.dmn", name, StringComparison.Ordinal);
        var report = TestKitRunner.Run([File("folder/model.dmn", Xml(Decision("d", Literal("1")))), File("folder/other.dmn", Xml("")), File("folder/tests.xml", tests)]);
        Assert.Equal(1, report.Passed);
    }

    [Fact]
    public void Models_of_a_folder_import_each_other()
    {
        var lower = Xml(Knowledge("f", "n", Literal("n + 1")), "lower", "https://example.org/lower");
        var upper = Xml($"<import name=\"low\" namespace=\"https://example.org/lower\" importType=\"{Latest}\"/>" + Decision("d", Literal("low.f(1)"), knowledge: "https://example.org/lower#_f"));
        var report = TestKitRunner.Run([File("folder/model.dmn", upper), File("folder/lower.dmn", lower), File("folder/tests.xml", Case(Result("d", "2")))]);
        Assert.Equal(1, report.Passed);
    }

    [Fact]
    public void A_missing_or_broken_model_fails_its_cases_and_a_broken_test_file_is_named()
    {
        Assert.Equal((1, 0), TestKitRunner.Run([File("tests.xml", Case(Result("d", "1")))]) is var lone ? (lone.Cases, lone.Passed) : default);
        var broken = Run("<", Case(Result("d", "1"))).Failed[0];
        Assert.Equal("a model", broken.Expected);
        Assert.StartsWith("The file is not well-formed XML", broken.Actual, StringComparison.Ordinal);
        Assert.Equal("a test file", Run(Xml(""), "<testCases").Failed[0].Expected);
        Assert.Equal(0, Run(Xml(""), "<other/>").Cases);
    }

    private static TestKitReport Run(string model, string tests) => TestKitRunner.Run([File("folder/model.dmn", model), File("folder/tests.xml", tests)]);

    private static TestKitFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static string Result(string node, string number) =>
        $"<resultNode name=\"{node}\" type=\"decision\"><expected><value xsi:type=\"xsd:decimal\">{number}</value></expected></resultNode>";

    private static string Case(string content, string attributes = "") =>
        $"""
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
        <modelName>model.dmn</modelName><testCase id="001" {attributes}>{content}</testCase></testCases>
        """;
}
