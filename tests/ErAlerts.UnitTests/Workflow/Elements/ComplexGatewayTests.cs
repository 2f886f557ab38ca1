using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>Both phases of the complex gateway (BPMN table 13.5): what it gives when it starts, and when it is reset.</summary>
public class ComplexGatewayTests
{
    private const string AllThree = """{"complete":"a"},{"complete":"b"},{"complete":"c"}""";

    [Theory]
    [InlineData("«g>t | waitingForStart»«g>u | not(waitingForStart)»", AllThree, "s a g t b c g u")]
    [InlineData("«g>t | waitingForStart»", AllThree, "s a g t b c")]
    [InlineData("«g>t | true»«g>u»", AllThree, "s a g t u b c g t u")]
    [InlineData("«g>t | waitingForStart»", """{"complete":"c"},{"complete":"b"},{"complete":"a"}""", "s c g t b a")]
    public void The_first_of_three_starts_it_and_the_others_reset_it(string flows, string steps, string trace)
    {
        var run = Dry.Run(Three(flows), steps);

        Assert.Equal((trace, "completed"), (run.Line(), run.State));
    }

    [Fact]
    public void At_the_reset_the_default_flow_is_taken_when_no_condition_is_true()
    {
        var xml = Three("«g>t | waitingForStart»«g>u»").Replace("id=\"g\"", "id=\"g\" default=\"g-u\"", StringComparison.Ordinal);

        Assert.Equal("s a g t b c g u", Dry.Run(xml, AllThree).Line());
    }

    [Fact]
    public void A_reset_without_late_tokens_gives_none()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><exclusiveGateway id="x" default="x-a"/><task id="a"/><task id="b"/>
            <complexGateway id="g"><activationCondition>activationCount >= 1</activationCondition></complexGateway><task id="t"/>
            «s>x»«x>a»«x>b | false»«a>g»«b>g»«g>t»
            """);

        Assert.Equal("s x a g t", Dry.Run(xml).Line());
    }

    private static string Three(string flows) => Drawn.Process($"""
        <startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="c"/>
        <complexGateway id="g"><activationCondition>activationCount >= 1</activationCondition></complexGateway><task id="t"/><task id="u"/>
        «s>a»«s>b»«s>c»«a>g»«b>g»«c>g»{flows}
        """.Replace(flows.Contains(">u", StringComparison.Ordinal) ? "\0" : "<task id=\"u\"/>", "", StringComparison.Ordinal));
}
