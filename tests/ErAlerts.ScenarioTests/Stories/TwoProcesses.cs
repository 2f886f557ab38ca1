using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;
using ErAlerts.ScenarioTests.Vocabulary;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class TwoProcesses
{
    private const string Moment = "Tue 2026-06-30 14:00";

    [Theory, EveryHost]
    public async Task A_message_begins_the_other_process_and_its_answer_comes_back_to_the_same_subject(Host host)
    {
        await using var county = await host.Opens(Moment, Policies);
        var (one, other) = (await county.Submits(AReferral.ThatIsAnAlert()), await county.Submits(AReferral.ThatIsAnAlert()));
        await Starts(county, one, "ask");
        await Starts(county, other, "ask");
        Assert.Equal(["ask", "er-alert-review", "second-look"], await Running(county, one));

        await Completes(county, one, "look");
        Assert.Equal(["ask", "er-alert-review"], await Running(county, one));
        Assert.Equal(["ask", "er-alert-review", "second-look"], await Running(county, other));
        await Completes(county, one, "heard");
        Assert.Equal(["er-alert-review"], await Running(county, one));
    }

    [Theory, EveryHost]
    public async Task A_called_process_answers_its_caller_and_ends_with_it(Host host)
    {
        await using var county = await host.Opens(Moment, Policies);
        var (one, other) = (await county.Submits(AReferral.ThatIsAnAlert()), await county.Submits(AReferral.ThatIsAnAlert()));
        await Starts(county, one, "caller");
        await Starts(county, other, "caller");
        Assert.Equal(["called", "caller", "er-alert-review"], await Running(county, one));

        await Completes(county, one, "inner", Variables.Of("answer", FeelString.Of("yes")));
        Assert.Equal(["er-alert-review"], await Running(county, one));
        await county.ClockReaches("Wed 2026-07-01 15:00");
        Assert.Equal(["er-alert-review"], await Running(county, other));
    }

    [Theory, EveryHost]
    public async Task A_signal_is_heard_once_by_everyone_who_listens_the_last_of_them_by_the_sweep(Host host)
    {
        await using var county = await host.Opens(Moment, Policies);
        var all = new List<Alert>();
        for (var i = 0; i < 53; i++)
        {
            all.Add(await county.Submits(AReferral.ThatIsAnAlert()));
            await Starts(county, all[^1], "listener");
        }

        await Starts(county, all[0], "gong");
        var waiting = 0;
        foreach (var alert in all)
        {
            waiting += (await Running(county, alert)).Contains("listener") ? 1 : 0;
        }

        Assert.Equal(3, waiting);
        Assert.Equal(3, (await county.Sweeps()).Fired);
        Assert.All(await Task.WhenAll(all.Select(alert => Running(county, alert))), running => Assert.DoesNotContain("listener", running));
    }

    [Theory, EveryHost]
    public async Task A_message_goes_where_its_flow_leads_though_another_process_has_waited_for_it_longer(Host host)
    {
        await using var county = await host.Opens(Moment, Policies);
        var alert = await county.Submits(AReferral.ThatIsAnAlert());
        foreach (var process in new[] { "not-meant", "meant" })
        {
            await Starts(county, alert, process);
        }

        await Starts(county, alert, "teller");
        Assert.Equal(["er-alert-review", "not-meant"], await Running(county, alert));
        await Starts(county, alert, "teller");
        Assert.Equal(["er-alert-review", "not-meant"], await Running(county, alert));
    }

    [Theory, EveryHost]
    public async Task A_message_goes_on_with_its_conversation_though_a_process_without_one_has_waited_for_it_longer(Host host)
    {
        await using var county = await host.Opens(Moment, Policies);
        var alert = await county.Submits(AReferral.ThatIsAnAlert());
        await Starts(county, alert, "fresh");
        await Starts(county, alert, "buyer");
        Assert.Equal(["buyer", "er-alert-review", "fresh", "seller"], await Running(county, alert));

        await Completes(county, alert, "pay");
        Assert.Equal(["er-alert-review", "fresh"], await Running(county, alert));
    }

    private static PolicyCatalogue Policies() => PolicyFiles.Load(null, [], ("two.bpmn", Drawings), ("talk.bpmn", Talk));

    private static Task Starts(County county, Alert alert, string process) => county.Step(async u =>
    {
        var review = await alert.Review();
        await u.Transactions.Run(async work =>
        {
            await u.Runner.Start(work, process, new ReviewSubject((await work.Reviews([review.Id]))[review.Id]), Variables.Empty, new Trigger("csw-1", county.Now));
            return true;
        });
        return true;
    });

    private static Task Completes(County county, Alert alert, string task, Variables? variables = null) => county.Step(async u =>
    {
        var review = await alert.Review();
        await u.Transactions.Run(async work =>
        {
            var subject = new ReviewSubject((await work.Reviews([review.Id]))[review.Id]);
            await u.Runner.CompleteUserTask(work, subject, task, variables ?? Variables.Empty, new Trigger("ra-1", county.Now));
            return true;
        });
        return true;
    });

    private static async Task<IEnumerable<string>> Running(County county, Alert alert)
    {
        var review = await alert.Review();
        return (await county.Reads(work => work.RunningProcesses(ReviewSteps.SubjectKind, review.Id))).Select(p => p.ProcessId).Order(StringComparer.Ordinal);
    }

    private const string Drawings = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:er="https://eralerts.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          id="two" targetNamespace="https://eralerts.org/tests">
          <message id="wanted" name="second-look-wanted"/><message id="done" name="second-look-done"/><signal id="g" name="gong-struck"/>
          <process id="ask" isExecutable="true">
            <startEvent id="a1"/><sendTask id="a2" messageRef="wanted"/><receiveTask id="a3" messageRef="done"/><userTask id="heard" er:role="csw"/><endEvent id="a5"/>
            <sequenceFlow id="af1" sourceRef="a1" targetRef="a2"/><sequenceFlow id="af2" sourceRef="a2" targetRef="a3"/>
            <sequenceFlow id="af3" sourceRef="a3" targetRef="heard"/><sequenceFlow id="af4" sourceRef="heard" targetRef="a5"/>
          </process>
          <process id="second-look" isExecutable="true">
            <startEvent id="b1"><messageEventDefinition id="b1m" messageRef="wanted"/></startEvent><userTask id="look" er:role="scsw"/>
            <endEvent id="b3"><messageEventDefinition id="b3m" messageRef="done"/></endEvent>
            <sequenceFlow id="bf1" sourceRef="b1" targetRef="look"/><sequenceFlow id="bf2" sourceRef="look" targetRef="b3"/>
          </process>
          <process id="caller" isExecutable="true">
            <startEvent id="c1"/><callActivity id="c2" calledElement="called"/>
            <boundaryEvent id="c3" attachedToRef="c2"><timerEventDefinition id="c3t"><timeDuration xsi:type="tFormalExpression">P1D</timeDuration></timerEventDefinition></boundaryEvent>
            <exclusiveGateway id="c4" default="cf4"/><endEvent id="c5"/><userTask id="unanswered" er:role="csw"/><endEvent id="c6"/><endEvent id="c7"/>
            <sequenceFlow id="cf1" sourceRef="c1" targetRef="c2"/><sequenceFlow id="cf2" sourceRef="c2" targetRef="c4"/>
            <sequenceFlow id="cf3" sourceRef="c4" targetRef="c5"><conditionExpression xsi:type="tFormalExpression">answer = "yes"</conditionExpression></sequenceFlow>
            <sequenceFlow id="cf4" sourceRef="c4" targetRef="unanswered"/><sequenceFlow id="cf5" sourceRef="unanswered" targetRef="c6"/>
            <sequenceFlow id="cf6" sourceRef="c3" targetRef="c7"/>
          </process>
          <process id="called" isExecutable="true">
            <startEvent id="d1"/><userTask id="inner" er:role="csw"/><endEvent id="d3"/>
            <sequenceFlow id="df1" sourceRef="d1" targetRef="inner"/><sequenceFlow id="df2" sourceRef="inner" targetRef="d3"/>
          </process>
          <process id="listener" isExecutable="true">
            <startEvent id="e1"/><intermediateCatchEvent id="e2"><signalEventDefinition id="e2s" signalRef="g"/></intermediateCatchEvent><endEvent id="e3"/>
            <sequenceFlow id="ef1" sourceRef="e1" targetRef="e2"/><sequenceFlow id="ef2" sourceRef="e2" targetRef="e3"/>
          </process>
          <process id="gong" isExecutable="true">
            <startEvent id="f1"/><endEvent id="f2"><signalEventDefinition id="f2s" signalRef="g"/></endEvent><sequenceFlow id="ff1" sourceRef="f1" targetRef="f2"/>
          </process>
        </definitions>
        """;

    private const string Talk = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:er="https://eralerts.org/bpmn" id="talk" targetNamespace="https://eralerts.org/tests">
          <message id="note" name="note"/><message id="order" name="order"/><message id="bill" name="bill"/>
          <correlationProperty id="no"><correlationPropertyRetrievalExpression messageRef="order"><messagePath>orderNo</messagePath></correlationPropertyRetrievalExpression>
            <correlationPropertyRetrievalExpression messageRef="bill"><messagePath>billNo</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
          <collaboration id="co"><participant id="p1" processRef="teller"/><participant id="p2" processRef="meant"/>
            <messageFlow id="mf" sourceRef="t2" targetRef="m2"/><correlationKey id="key"><correlationPropertyRef>no</correlationPropertyRef></correlationKey></collaboration>
          <process id="not-meant" isExecutable="true"><startEvent id="n1"/><receiveTask id="n2" messageRef="note"/><sequenceFlow id="nf" sourceRef="n1" targetRef="n2"/></process>
          <process id="meant" isExecutable="true"><startEvent id="m1"/><receiveTask id="m2" messageRef="note"/><sequenceFlow id="mf1" sourceRef="m1" targetRef="m2"/></process>
          <process id="teller" isExecutable="true"><startEvent id="t1"/><sendTask id="t2" messageRef="note"/><sequenceFlow id="tf" sourceRef="t1" targetRef="t2"/></process>
          <process id="fresh" isExecutable="true"><startEvent id="f1"/><receiveTask id="f2" messageRef="bill"/><sequenceFlow id="ff" sourceRef="f1" targetRef="f2"/></process>
          <process id="seller" isExecutable="true"><startEvent id="s1"><messageEventDefinition id="s1m" messageRef="order"/></startEvent><receiveTask id="s2" messageRef="bill"/><sequenceFlow id="sf" sourceRef="s1" targetRef="s2"/></process>
          <process id="buyer" isExecutable="true"><startEvent id="b1"/><userTask id="pay" er:role="csw"/>
            <intermediateThrowEvent id="b2"><dataInput id="b2d" name="orderNo"/><dataInputAssociation id="b2a"><targetRef>b2d</targetRef><transformation>7</transformation></dataInputAssociation><messageEventDefinition id="b2m" messageRef="order"/></intermediateThrowEvent>
            <endEvent id="b4"><dataInput id="b4d" name="billNo"/><dataInputAssociation id="b4a"><targetRef>b4d</targetRef><transformation>7</transformation></dataInputAssociation><messageEventDefinition id="b4m" messageRef="bill"/></endEvent>
            <sequenceFlow id="bf1" sourceRef="b1" targetRef="b2"/><sequenceFlow id="bf2" sourceRef="b2" targetRef="pay"/><sequenceFlow id="bf3" sourceRef="pay" targetRef="b4"/>
          </process>
        </definitions>
        """;
}
