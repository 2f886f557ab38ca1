using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>What a multi-instance activity leaves behind when it ends early, has nothing to do, or cannot count.</summary>
public class MultiInstanceResultTests
{
    private static string Collecting(string sequential, string condition = "") => Drawn.Process($"""
        <dataObject id="items" name="items"/><dataObject id="results" name="results"/><startEvent id="s"/>
        <userTask id="t"><multiInstanceLoopCharacteristics isSequential="{sequential}"><loopDataInputRef>items</loopDataInputRef><loopDataOutputRef>results</loopDataOutputRef>
          <inputDataItem id="item" name="item"/><outputDataItem id="answer" name="answer"/>{condition}</multiInstanceLoopCharacteristics></userTask><endEvent id="e"/>«s>t»«t>e»
        """);

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void An_empty_collection_gives_an_empty_list_and_the_token_goes_on(string sequential)
    {
        var run = Dry.Run(Collecting(sequential), variables: """{"items":[]}""");

        Assert.Equal(("s e", "[]", "completed"), (run.Line(), run.Value("results"), run.State));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Results_that_never_came_are_null_in_their_places(string sequential)
    {
        var run = Dry.Run(
            Collecting(sequential, "<completionCondition>numberOfCompletedInstances = 2</completionCondition>"),
            """{"complete":"t","variables":{"answer":"x"}},{"complete":"t","variables":{"answer":"y"}}""",
            """{"items":[1,2,3]}""");

        Assert.Equal(("s t t e", """["x", "y", null]"""), (run.Line(), run.Value("results")));
    }

    [Fact]
    public void An_instance_without_a_result_leaves_null()
    {
        var run = Dry.Run(
            Collecting("true"), """{"complete":"t","variables":{"answer":"x"}},{"complete":"t"},{"complete":"t","variables":{"answer":"z"}}""", """{"items":[1,2,3]}""");

        Assert.Equal("""["x", null, "z"]""", run.Value("results"));
    }

    [Theory]
    [InlineData("""{"items":7}""")]
    [InlineData("""{"items":null}""")]
    [InlineData("{}")]
    public void What_is_no_list_cannot_be_gone_through(string variables) =>
        Assert.Equal(("s", "failed"), (Dry.Run(Collecting("false"), variables: variables).Line(), Dry.Run(Collecting("false"), variables: variables).State));

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("null")]
    public void A_cardinality_is_a_whole_number_from_nought(string number) =>
        Assert.Equal("s", Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics><loopCardinality>{number}</loopCardinality></multiInstanceLoopCharacteristics></task><endEvent id="e"/>«s>t»«t>e»
            """)).Line());

    [Fact]
    public void An_instance_of_a_sequence_sees_how_many_were_created_and_completed_so_far()
    {
        // numberOfInstances is "the total number of inner instances created" (BPMN table 10.30), not how many there will be.
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><scriptTask id="t"><script>{seen: concatenate(seen, [[loopCounter, numberOfInstances, numberOfCompletedInstances]])}</script>
              <multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></scriptTask>«s>t»
            """), variables: """{"seen":[]}""");

        Assert.Equal("[[1, 1, 0], [2, 2, 1], [3, 3, 2]]", run.Value("seen"));
    }
}
