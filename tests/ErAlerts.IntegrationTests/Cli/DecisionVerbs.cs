namespace ErAlerts.IntegrationTests.Cli;

public sealed class DecisionVerbs
{
    private const string Table =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Sizes" namespace="urn:sizes">
          <inputData id="i" name="children"><variable name="children" typeRef="number"/></inputData>
          <decision id="size" name="Size of the family">
            <variable name="Size of the family" typeRef="string"/>
            <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
            <decisionTable id="t" hitPolicy="UNIQUE">
              <input id="c" label="Children"><inputExpression id="e" typeRef="number"><text>children</text></inputExpression></input>
              <output id="o" name="size" typeRef="string"/>
              <rule id="r1"><inputEntry id="e1"><text>&lt; 5</text></inputEntry><outputEntry id="o1"><text>"usual"</text></outputEntry></rule>
              <rule id="r2"><inputEntry id="e2"><text>&gt;= 5</text></inputEntry><outputEntry id="o2"><text>"large"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    private const string Cases =
        """
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
          <modelName>sizes.dmn</modelName>
          <testCase id="large"><inputNode name="children"><value xsi:type="xsd:decimal">6</value></inputNode>
            <resultNode name="Size of the family" type="decision"><expected><value xsi:type="xsd:string">large</value></expected></resultNode></testCase>
          <testCase id="wrong"><inputNode name="children"><value xsi:type="xsd:decimal">2</value></inputNode>
            <resultNode name="Size of the family" type="decision"><expected><value xsi:type="xsd:string">large</value></expected></resultNode></testCase>
        </testCases>
        """;

    [Fact]
    public async Task A_decision_answers_its_result_the_rules_that_matched_and_the_cells_that_did_not()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("input.json", """{ "children": 6 }""");
        var answer = await Eralerts.Done("decision", "evaluate", folder.Write("sizes.dmn", Table), "--decision", "Size of the family", "--input", input);
        Assert.Equal("large", answer.GetProperty("result").GetString());
        Assert.Equal([2], answer.GetProperty("matched").EnumerateArray().Select(m => m.GetInt32()));
        var failed = Assert.Single(answer.GetProperty("failed").EnumerateArray());
        Assert.Equal((1, "Children", "< 5", 6), (failed.GetProperty("rule").GetInt32(), failed.GetProperty("label").GetString(), failed.GetProperty("test").GetString(), failed.GetProperty("input").GetInt32()));
    }

    [Fact]
    public async Task A_folder_of_cases_is_run_and_the_wrong_one_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("0001/sizes.dmn", Table);
        folder.Write("0001/sizes-test-01.xml", Cases);
        var report = await Eralerts.Done("decision", "test", folder.Path);
        Assert.Equal((2, 1), (report.GetProperty("cases").GetInt32(), report.GetProperty("passed").GetInt32()));
        var failed = Assert.Single(report.GetProperty("failed").EnumerateArray());
        Assert.Equal("0001/sizes-test-01.xml wrong Size of the family", $"{failed.GetProperty("file").GetString()} {failed.GetProperty("case").GetString()} {failed.GetProperty("node").GetString()}");
    }

    [Fact]
    public async Task The_countys_criteria_name_their_reasons()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("input.json", """{ "referral": { "priorReferrals": 6, "youngestAge": 9, "sdmRisk": "low", "sdmOverride": true, "openCase": false, "safetyThreat": false, "hadContact": true, "ageInDays": 12, "children": 2 } }""");
        var answer = await Eralerts.Done("decision", "evaluate", Path.Combine(Repository.Workflows, "alert-criteria.dmn"), "--decision", "alert-criteria", "--input", input);
        Assert.Equal(["prior-referrals", "sdm-override"], answer.GetProperty("result").EnumerateArray().Select(r => r.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Wrong_input_is_refused_with_its_code()
    {
        using var folder = new TemporaryFolder();
        var model = folder.Write("sizes.dmn", Table);
        await Eralerts.Refused("unknown-decision", "decision", "decision", "evaluate", model, "--decision", "Weight");
        await Eralerts.Refused("file-not-found", "file", "decision", "evaluate", folder.File("none.dmn"), "--decision", "Size of the family");
        await Eralerts.Refused("folder-not-found", "folder", "decision", "test", folder.File("none"));
        var call = await Eralerts.Run("decision", "evaluate", folder.Write("broken.dmn", "<definitions"), "--decision", "x", "--json");
        Assert.Equal(2, call.ExitCode);
        Assert.Equal("xml-invalid", Assert.Single(call.Json.EnumerateArray()).GetProperty("code").GetString());
    }
}
