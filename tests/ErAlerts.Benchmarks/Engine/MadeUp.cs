using System.Text;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Benchmarks.Engine;

/// <summary>Processes of any size.</summary>
internal static class MadeUp
{
    /// <summary>Start, two user tasks, a timer at the border of the second, end.</summary>
    public const string Review = """
        <startEvent id="s"/><userTask id="a"/><userTask id="b"/><boundaryEvent id="t" attachedToRef="b" cancelActivity="false"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>
        <task id="r"/><endEvent id="x"/><endEvent id="e"/><sequenceFlow id="1" sourceRef="s" targetRef="a"/><sequenceFlow id="2" sourceRef="a" targetRef="b"/><sequenceFlow id="3" sourceRef="b" targetRef="e"/>
        <sequenceFlow id="4" sourceRef="t" targetRef="r"/><sequenceFlow id="5" sourceRef="r" targetRef="x"/>
        """;

    /// <summary>A user task that is begun again and again.</summary>
    public const string Round = """
        <startEvent id="s"/><exclusiveGateway id="m"/><userTask id="a"/><sequenceFlow id="1" sourceRef="s" targetRef="m"/><sequenceFlow id="2" sourceRef="m" targetRef="a"/><sequenceFlow id="3" sourceRef="a" targetRef="m"/>
        """;

    /// <summary>The user task of <see cref="Round"/> beside many others that wait.</summary>
    public static string Beside(int tasks) =>
        $"""{Round}<userTask id="w"><multiInstanceLoopCharacteristics><loopCardinality>{tasks}</loopCardinality></multiInstanceLoopCharacteristics></userTask><sequenceFlow id="4" sourceRef="s" targetRef="w"/>""";

    /// <summary>The user task of <see cref="Round"/> in a drawing with many more elements.</summary>
    public static string Among(int elements)
    {
        var text = new StringBuilder(Round);
        for (var i = 0; i < elements / 2; i++)
        {
            text.Append(null, $"""<task id="t{i}"/><sequenceFlow id="f{i}" sourceRef="{(i == 0 ? "a" : $"t{i - 1}")}" targetRef="t{i}"><conditionExpression>n{i} > {i}</conditionExpression></sequenceFlow>""");
        }

        return text.ToString().Replace("<conditionExpression>n0 > 0</conditionExpression>", "<conditionExpression>false</conditionExpression>", StringComparison.Ordinal);
    }

    /// <summary>A parallel gateway into many tasks and a join of them all.</summary>
    public static string Fork(int ways, string gateway)
    {
        var text = new StringBuilder($"""<startEvent id="s"/><{gateway} id="f"/><{gateway} id="j"/><sequenceFlow id="in" sourceRef="s" targetRef="f"/>""");
        for (var i = 0; i < ways; i++)
        {
            text.Append(null, $"""<task id="t{i}"/><sequenceFlow id="a{i}" sourceRef="f" targetRef="t{i}"/><sequenceFlow id="b{i}" sourceRef="t{i}" targetRef="j"/>""");
        }

        return text.ToString();
    }

    public static byte[] File(string body) => Encoding.UTF8.GetBytes(
        $"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><process id="p" isExecutable="true">{body}</process></definitions>""");

    public static ProcessDefinition Process(string body) => BpmnReader.Read(File(body), "made-up.bpmn").Processes[0];
}
