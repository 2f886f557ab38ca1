using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>The order of children in the schema of BPMN 2.0 (Semantic.xsd), element by element; a bar parts what may be mixed.</summary>
public class SchemaOrderTests
{
    private const string Base = "documentation extensionElements";
    private const string FlowNode = Base + " auditing monitoring categoryValueRef incoming outgoing";
    private const string Activity = FlowNode + " ioSpecification property dataInputAssociation dataOutputAssociation resourceRole|performer|humanPerformer|potentialOwner standardLoopCharacteristics|multiInstanceLoopCharacteristics";

    private const string SubProcess = Activity + " laneSet startEvent|task|sequenceFlow|subProcess|dataObject association|textAnnotation|group";

    public static TheoryData<string, string> Orders => new()
    {
        { "process", Base + " supportedInterfaceRef ioSpecification ioBinding auditing monitoring property laneSet startEvent|task|sequenceFlow|dataObject association|textAnnotation|group resourceRole|performer|humanPerformer|potentialOwner correlationSubscription supports" },
        { "task", Activity },
        { "userTask", Activity + " rendering" },
        { "manualTask", Activity },
        { "serviceTask", Activity },
        { "sendTask", Activity },
        { "receiveTask", Activity },
        { "scriptTask", Activity + " script" },
        { "businessRuleTask", Activity },
        { "callActivity", Activity },
        { "subProcess", SubProcess },
        { "transaction", SubProcess },
        { "adHocSubProcess", SubProcess + " completionCondition" },
        { "startEvent", FlowNode + " property dataOutput dataOutputAssociation outputSet messageEventDefinition|timerEventDefinition eventDefinitionRef" },
        { "intermediateCatchEvent", FlowNode + " property dataOutput dataOutputAssociation outputSet messageEventDefinition|timerEventDefinition eventDefinitionRef" },
        { "boundaryEvent", FlowNode + " property dataOutput dataOutputAssociation outputSet messageEventDefinition|timerEventDefinition eventDefinitionRef" },
        { "endEvent", FlowNode + " property dataInput dataInputAssociation inputSet messageEventDefinition|errorEventDefinition eventDefinitionRef" },
        { "intermediateThrowEvent", FlowNode + " property dataInput dataInputAssociation inputSet messageEventDefinition|signalEventDefinition eventDefinitionRef" },
        { "exclusiveGateway", FlowNode },
        { "parallelGateway", FlowNode },
        { "inclusiveGateway", FlowNode },
        { "eventBasedGateway", FlowNode },
        { "complexGateway", FlowNode + " activationCondition" },
        { "sequenceFlow", Base + " auditing monitoring categoryValueRef conditionExpression" },
        { "multiInstanceLoopCharacteristics", Base + " loopCardinality loopDataInputRef loopDataOutputRef inputDataItem outputDataItem complexBehaviorDefinition completionCondition" },
        { "dataInputAssociation", Base + " sourceRef targetRef transformation assignment" },
        { "dataOutputAssociation", Base + " sourceRef targetRef transformation assignment" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Each_child_stands_after_those_that_the_schema_puts_before_it(string parent, string children)
    {
        var places = children.Split(' ').Select(place => place.Split('|')).ToList();

        Assert.Null(Broken(parent, places.SelectMany(place => place)));
        Assert.All(places.Where(place => place.Length > 1), place => Assert.Null(Broken(parent, place.Reverse())));
        Assert.All(
            places.Zip(places.Skip(1)).SelectMany(pair => pair.First.SelectMany(_ => pair.Second, (first, second) => (first, second))),
            pair => Assert.Equal($"a {pair.first} stands after a {pair.second};", Broken(parent, [pair.second, pair.first])));
    }

    [Theory]
    [InlineData("lane", "flowNodeRef documentation")]
    [InlineData("standardLoopCharacteristics", "loopCondition documentation")]
    public void Of_the_children_of_other_elements_nothing_is_said(string parent, string children) => Assert.Null(Broken(parent, children.Split(' ')));

    [Fact]
    public void The_children_of_others_do_not_count() =>
        Assert.Null(Finding("""<task id="x"><z:outgoing xmlns:z="urn:z"/><documentation/></task>"""));

    private static string? Broken(string parent, IEnumerable<string> children) =>
        Finding($"<{parent} id=\"x\">{string.Concat(children.Select(child => $"<{child}/>"))}</{parent}>");

    private static string? Finding(string inside) => Drawn.Read(Drawn.File(inside)).Findings
        .Where(finding => finding.Code == "schema-order" && finding.Element == "x")
        .Select(finding => finding.Message[(finding.Message.IndexOf("a ", StringComparison.Ordinal))..(finding.Message.IndexOf(';') + 1)]).FirstOrDefault();
}
