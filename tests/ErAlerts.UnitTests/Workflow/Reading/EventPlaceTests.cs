using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>Which trigger or result an event may have at which place: BPMN 2.0.2, table 10.93.</summary>
public class EventPlaceTests
{
    private const string Roots = """<message id="m"/><signal id="sg"/><error id="er" errorCode="E"/><escalation id="es" escalationCode="S"/>""";

    [Theory]
    [InlineData("start of a process", "message timer conditional signal")]
    [InlineData("start of a sub-process", "")]
    [InlineData("interrupting start of an event sub-process", "message timer escalation error compensate conditional signal")]
    [InlineData("non-interrupting start of an event sub-process", "message timer escalation conditional signal", "compensate")]
    [InlineData("intermediate catch", "message timer conditional link signal")]
    [InlineData("interrupting boundary", "message timer escalation error compensate conditional signal")]
    [InlineData("interrupting boundary of a transaction", "message timer escalation error cancel compensate conditional signal")]
    [InlineData("non-interrupting boundary", "message timer escalation conditional signal", "compensate")]
    [InlineData("intermediate throw", "message escalation compensate link signal")]
    [InlineData("end", "message escalation error compensate signal terminate")]
    [InlineData("end inside a transaction", "message escalation error cancel compensate signal terminate")]
    public void An_event_stands_only_where_the_standard_lets_it(string place, string allowed, string without = "")
    {
        // Compensation boundary and start events neither interrupt nor leave running (BPMN 10.5.6), so the attribute says nothing of them.
        var kinds = "message timer escalation error cancel compensate conditional link signal terminate".Split(' ').Except(without.Split(' '));

        Assert.Equal(
            allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            kinds.Where(kind => !Refused(place, kind)).Order());
    }

    [Theory]
    [InlineData("start of a process", true)]
    [InlineData("start of a sub-process", true)]
    [InlineData("interrupting start of an event sub-process", false)]
    [InlineData("intermediate catch", false)]
    [InlineData("interrupting boundary", false)]
    [InlineData("intermediate throw", true)]
    [InlineData("end", true)]
    public void Only_starts_throws_and_ends_may_be_about_nothing(string place, bool allowed) =>
        Assert.Equal(!allowed, Drawn.Errors(Drawn.Process(Body(place, ""), Roots)).Contains("event-without-definition"));

    private static bool Refused(string place, string kind) =>
        Drawn.Read(Drawn.Process(Body(place, Definition(kind)), Roots)).Findings.Any(finding =>
            finding.Severity == Severity.Error && finding.Element == "it" && finding.Code is "event-not-allowed" or "must-interrupt" or "cancel-outside-transaction");

    private static string Definition(string kind) => kind switch
    {
        "message" => """<messageEventDefinition messageRef="m"/>""",
        "timer" => "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>",
        "escalation" => """<escalationEventDefinition escalationRef="es"/>""",
        "error" => """<errorEventDefinition errorRef="er"/>""",
        "conditional" => "<conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition>",
        "link" => """<linkEventDefinition name="L"/>""",
        "signal" => """<signalEventDefinition signalRef="sg"/>""",
        _ => $"<{kind}EventDefinition/>",
    };

    private static string Body(string place, string definition) => place switch
    {
        "start of a process" => $"""<startEvent id="it">{definition}</startEvent>""",
        "start of a sub-process" => $"""<subProcess id="sub"><startEvent id="it">{definition}</startEvent></subProcess>""",
        "interrupting start of an event sub-process" => $"""<subProcess id="sub" triggeredByEvent="true"><startEvent id="it">{definition}</startEvent></subProcess>""",
        "non-interrupting start of an event sub-process" =>
            $"""<subProcess id="sub" triggeredByEvent="true"><startEvent id="it" isInterrupting="false">{definition}</startEvent></subProcess>""",
        "intermediate catch" => $"""<intermediateCatchEvent id="it">{definition}</intermediateCatchEvent>""",
        "interrupting boundary" => $"""<task id="t"/><boundaryEvent id="it" attachedToRef="t">{definition}</boundaryEvent>""",
        "interrupting boundary of a transaction" => $"""<transaction id="t"/><boundaryEvent id="it" attachedToRef="t">{definition}</boundaryEvent>""",
        "non-interrupting boundary" => $"""<task id="t"/><boundaryEvent id="it" attachedToRef="t" cancelActivity="false">{definition}</boundaryEvent>""",
        "intermediate throw" => $"""<intermediateThrowEvent id="it">{definition}</intermediateThrowEvent>""",
        "end" => $"""<endEvent id="it">{definition}</endEvent>""",
        "end inside a transaction" => $"""<transaction id="t"><subProcess id="inner"><endEvent id="it">{definition}</endEvent></subProcess></transaction>""",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
    };
}
