using ErAlerts.UnitTests.PolicyFiles;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.UnitTests.Workflow.Elements;

public class SupportedElementTests
{
    private const string Begin = "<!-- elements -->\n";

    /// <summary>To write the table anew: <c>eralerts workflow elements</c>.</summary>
    [Fact]
    public void The_table_for_people_is_the_list_of_the_engine()
    {
        var text = PolicyFolder.Read("README.md").ReplaceLineEndings("\n");
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;

        Assert.Equal(SupportedElements.Table(), text[from..text.IndexOf("\n<!-- /elements -->", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Every_kind_of_element_stands_in_the_list()
    {
        var listed = SupportedElements.All.Where(element => element.IsSupported).Select(element => element.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.All(Enum.GetNames<ElementKind>().Where(kind => kind != nameof(ElementKind.EventSubProcess)), kind => Assert.Contains(kind, listed));
    }

    [Fact]
    public void A_list_entry_that_says_no_is_refused_or_mentioned()
    {
        Assert.Contains("parallel-event-gateway", Drawn.Errors(Drawn.Process("""<startEvent id="s"/><eventBasedGateway id="g" eventGatewayType="Parallel"/><receiveTask id="r"/>«s>g»«g>r»""")));
        Assert.Contains("other-language", Drawn.Errors(Drawn.Process("""<scriptTask id="c" scriptFormat="javascript"><script>x</script></scriptTask>""")));
        Assert.Contains("unsupported-element", Drawn.Errors(Drawn.Process("""<choreographyTask id="c"/>""")));
    }
}
