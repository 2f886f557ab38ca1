using ErAlerts.Application.Operations;
using ErAlerts.Application.Overtime;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Overtime;
using ErAlerts.ScenarioTests.InMemory;
using ErAlerts.ScenarioTests.Vocabulary;

namespace ErAlerts.ScenarioTests.Stories;

/// <summary>A drawing that can be read may still ask for what cannot be done: the step stops, people are told which and why, and nothing is lost.</summary>
public sealed class DrawingsThatMislead
{
    private const string Drawing = "er-alert-review.bpmn";
    private const string Criteria = "alert-criteria.dmn";

    [Theory]
    [InlineData(Drawing, "er:businessDays=\"5\"", "er:businessDays=\"soon\"", "enter-ara-queue", "bad-review-time")]
    [InlineData(Drawing, "er:by=\"scsw\"", "er:by=\"king\"", "close-without-alert", "bad-closer")]
    [InlineData(Drawing, "er:by=\"scsw\"", "er:by=\"ara\"", "close-without-alert", "not-approved")]
    [InlineData(Criteria, "hitPolicy=\"COLLECT\"", "hitPolicy=\"UNIQUE\"", "alert-criteria", "criteria-failed")]
    public async Task A_step_that_cannot_be_done_stops_there_with_its_code(string file, string from, string to, string element, string code)
    {
        MemoryStorage? storage = null;
        await using var county = await Opens(file, from, to, s => storage = s);
        var isAlert = element is "enter-ara-queue" or "alert-criteria";
        var alert = await county.Submits(isAlert ? AReferral.With(priorReferrals: 6, sdmOverride: true) : AReferral.With(priorReferrals: 0));

        await alert.SupervisorApproves();

        var incident = Assert.Single(storage!.Incidents);
        Assert.Equal((element, "task-failed"), (incident.ElementId, incident.Code));
        Assert.StartsWith(code + ": ", incident.Message, StringComparison.Ordinal);
        await alert.IsWithTheSupervisor();
    }

    [Fact]
    public async Task A_rung_that_nobody_knows_stops_the_escalation_and_not_the_review()
    {
        MemoryStorage? storage = null;
        await using var county = await Opens(Drawing, "er:level=\"ra\"", "er:level=\"king\"", s => storage = s);
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());

        await county.ClockReaches("Thu 2026-07-09 08:00");

        Assert.StartsWith("bad-level: ", Assert.Single(storage!.Incidents).Message, StringComparison.Ordinal);
        await alert.Approves(by: "ARA", because: "Complete.");
        Assert.Equal(ReviewState.Approved, (await alert.Review()).State);
    }

    [Fact]
    public async Task A_step_for_a_role_that_nobody_holds_waits_and_says_so()
    {
        MemoryStorage? storage = null;
        await using var county = await Opens(Drawing, "er:role=\"ara\"", "er:role=\"training\"", s => storage = s);
        await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        var incident = Assert.Single(storage!.Incidents);
        Assert.Equal(("ara-review", "no-assignee"), (incident.ElementId, incident.Code));
        (await county.Step(u => u.Resolve.Run(incident.Id, new IncidentRemedy.Retry(), "admin-1", "Someone was hired."))).IsRefused("still-no-assignee");
    }

    [Theory, EveryHost]
    public async Task An_alert_of_an_office_without_an_ARA_is_refused_to_the_supervisor_before_its_clock_starts(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.Submits(AReferral.ThatIsAnAlert().InPalmdale());
        await county.LosesItsAra("ara-2");
        (await alert.TriesToApproveAsSupervisor("scsw-2")).IsRefused("no-ara");
        await alert.IsWithTheSupervisor();
        Assert.Null((await alert.Review()).DueOn);
    }

    [Theory]
    [InlineData("over-thirty-backlog.bpmn", "er:businessDays=\"5\"", "er:businessDays=\"soon\"", "bad-clock")]
    [InlineData("over-thirty-backlog.bpmn", "er:about=\"draft-overdue\"", "er:about=\"weather\"", "bad-about")]
    public async Task A_plan_whose_drawing_misleads_stops_at_that_step(string file, string from, string to, string code)
    {
        MemoryStorage? storage = null;
        await using var county = await Opens(file, from, to, s => storage = s);
        await county.HasOpenSince("Thu 2026-05-14", 40);
        await county.OpensAPlan();
        await county.ClockReaches("Fri 2026-07-10 08:00");
        Assert.StartsWith(code + ": ", Assert.Single(storage!.Incidents).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overtime_request_whose_drawing_misleads_keeps_the_decision()
    {
        MemoryStorage? storage = null;
        await using var county = await Opens("overtime-request.bpmn", "er:outcome=\"granted\"", "er:outcome=\"lost\"", s => storage = s);
        var ask = new OvertimeAsk { Work = OvertimeWork.Backlog, Office = "lancaster", Hours = 4, On = new(2026, 7, 11), Why = "Four closings lack only the summary." };
        var asked = (await county.Step(u => u.AskForOvertime.Run(ask, "csw-1"))).IsDone();
        (await county.Step(u => u.DecideOvertime.Run(new OvertimeDecision(asked.Id, "ara-1", 4, null)))).IsDone();
        Assert.StartsWith("bad-outcome: ", Assert.Single(storage!.Incidents).Message, StringComparison.Ordinal);
        Assert.Equal(OvertimeState.Granted, (await county.Reads(work => work.Planning.Overtime([asked.Id])))[asked.Id].State);
    }

    private static Task<County> Opens(string file, string from, string to, Action<MemoryStorage> opened) => County.Opens(
        clock =>
        {
            var storage = new MemoryStorage(clock, reloads: false, () => PolicyFiles.LoadWith(file, from, to));
            opened(storage);
            return Task.FromResult<IHostStorage>(storage);
        },
        "Tue 2026-06-30 14:00");
}
