using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>The words of the schema, and what is passed over in a file: drawings, extensions, descriptions.</summary>
public class SchemaWordTests
{
    [Fact]
    public void What_others_put_between_the_elements_is_no_element()
    {
        var reading = Drawn.Read(Drawn.Process("""<z:task xmlns:z="urn:z" id="z"/><startEvent id="s"/><z:sequenceFlow xmlns:z="urn:z"/><task id="t"><z:standardLoopCharacteristics xmlns:z="urn:z"/></task>«s>t»"""));

        Assert.Equal(["s", "t"], Assert.Single(reading.Processes).Elements.Select(element => element.Id));
        Assert.All(reading.Findings, finding => Assert.Equal("foreign-extension", finding.Code));
    }

    [Fact]
    public void What_stands_in_extensions_refers_to_nothing_and_names_nothing() =>
        Assert.Empty(Drawn.Errors(Drawn.Process("""<startEvent id="s"/><task id="t"><extensionElements><er:x><task id="s" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/></er:x></extensionElements></task>«s>t»""")));

    /// <summary>Parts of the schema that describe, draw or staff: they stand in a process without being run and without a word.</summary>
    [Theory]
    [InlineData("documentation extensionElements laneSet textAnnotation association group ioSpecification ioBinding property")]
    [InlineData("dataObject dataObjectReference dataStoreReference resourceRole performer humanPerformer potentialOwner supportedInterfaceRef supports artifact")]
    public void What_only_describes_a_process_is_neither_run_nor_refused(string names) =>
        Assert.All(names.Split(' '), name => Assert.DoesNotContain(Drawn.Read(Drawn.Process($"""<{name} id="x"/><startEvent id="s"/>""")).Findings, finding => finding.Code is not "schema-order"));

    [Theory]
    [InlineData("auditing monitoring incoming outgoing ioSpecification property resourceRole performer humanPerformer potentialOwner dataInputAssociation dataOutputAssociation rendering")]
    [InlineData("standardLoopCharacteristics multiInstanceLoopCharacteristics laneSet lane flowNodeRef completionCondition correlationSubscription")]
    public void What_only_describes_a_sub_process_is_no_element_of_it(string names) =>
        Assert.All(names.Split(' '), name => Assert.DoesNotContain(Drawn.Read(Drawn.Process($"""<startEvent id="s"/><subProcess id="b"><{name}/></subProcess>«s>b»""")).Findings, finding => finding.Code is "unsupported-element" or "unknown-element"));

    [Theory]
    [InlineData("import", "p")]
    [InlineData("message id=\"x\" name=\"X\"", "x")]
    public void What_the_standard_knows_but_no_process_may_hold_is_refused_there(string part, string element)
    {
        var finding = Assert.Single(Drawn.Read(Drawn.Process($"""<startEvent id="s"/><{part}/>""")).Findings, finding => finding.Severity == Severity.Error);

        Assert.Equal((element, "unsupported-element"), (finding.Element, finding.Code));
    }

    /// <summary>Every element of the schema (BPMN20.xsd, Semantic.xsd) by its name.</summary>
    [Theory]
    [InlineData("definitions import extension relationship source target category categoryValue message signal error escalation itemDefinition interface operation inMessageRef outMessageRef errorRef")]
    [InlineData("resource resourceParameter resourceRef resourceAssignmentExpression resourceParameterBinding endPoint partnerEntity partnerRole participantRef interfaceRef endPointRef participantMultiplicity")]
    [InlineData("dataStore dataState correlationProperty correlationPropertyRetrievalExpression messagePath correlationKey correlationPropertyRef correlationPropertyBinding dataPath process globalTask globalUserTask")]
    [InlineData("globalScriptTask globalManualTask globalBusinessRuleTask collaboration participant participantAssociation innerParticipantRef outerParticipantRef messageFlow messageFlowRef messageFlowAssociation")]
    [InlineData("conversation conversationNode conversationLink conversationAssociation subConversation callConversation globalConversation choreography globalChoreographyTask choreographyTask subChoreography callChoreography")]
    [InlineData("initiatingParticipantRef startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent implicitThrowEvent event eventDefinitionRef eventDefinition timeDate timeDuration timeCycle condition")]
    [InlineData("expression formalExpression operationRef script activationCondition conditionExpression dataInput dataOutput inputSet outputSet dataInputRefs optionalInputRefs whileExecutingInputRefs outputSetRefs")]
    [InlineData("dataOutputRefs optionalOutputRefs whileExecutingOutputRefs inputSetRefs sourceRef targetRef transformation assignment from to loopCondition loopMaximum loopCardinality loopDataInputRef loopDataOutputRef")]
    [InlineData("inputDataItem outputDataItem complexBehaviorDefinition childLaneSet partitionElement partitionElementRef text categoryValueRef flowElement flowNode rootElement baseElement baseElementWithMixedContent")]
    public void Every_word_of_the_schema_is_known(string names) => Assert.All(
        names.Split(' '), name => Assert.DoesNotContain(Drawn.Read(Drawn.File($"<category id=\"c\"><{name}/></category>")).Findings, finding => finding.Code == "unknown-element"));

    [Fact]
    public void A_file_s_drawings_are_passed_over_wherever_they_stand()
    {
        const string Diagram = """<di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" id="s"><di:BPMNPlane id="t"/></di:BPMNDiagram>""";
        static IEnumerable<string> Codes(string inside) => Drawn.Read(Drawn.File(inside)).Findings.Select(finding => finding.Code);
        const string Process = """<process id="p" isExecutable="true"><startEvent id="s"/><task id="t"/>«s>t»</process>""";

        Assert.Empty(Codes(Process + Diagram));
        Assert.Empty(Codes(Diagram + Process));
        Assert.Empty(Codes(Process + """<di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"/>"""));
        Assert.Equal(["s", "t"], Assert.Single(Drawn.Read(Drawn.File(Diagram + Diagram + Process)).Processes).Elements.Select(element => element.Id));
        Assert.Equal(["foreign-extension"], Codes(Process + """<di:Other xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"/>"""));
        Assert.Equal(["foreign-extension"], Codes(Process + """<z:BPMNDiagram xmlns:z="urn:z"/>"""));
    }

    [Fact]
    public void A_line_is_that_on_which_the_element_begins() => Assert.Contains(
        "(line 5)",
        Assert.Single(Drawn.Read(Drawn.Process("\n<startEvent id=\"s\"/>\n<usrTask\n id=\"x\"\n name=\"y\"/>")).Findings, finding => finding.Code == "unknown-element").Message,
        StringComparison.Ordinal);
}
