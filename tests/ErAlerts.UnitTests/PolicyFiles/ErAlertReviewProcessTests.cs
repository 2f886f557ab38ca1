using System.Text;
using System.Text.Json;
using ErAlerts.UnitTests.Domain.Time;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.DryRuns;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.UnitTests.PolicyFiles;

/// <summary>The review as its file tells it, run dry on the county's calendar from Tue 30 Jun 2026, 14:00.</summary>
public class ErAlertReviewProcessTests
{
    private const string Matches = """{ "complete": "alert-criteria", "variables": { "criteria": ["prior-referrals"] } }""";
    private const string MatchesNothing = """{ "complete": "alert-criteria", "variables": { "criteria": [] } }""";
    private const string ScswApproves = """{ "complete": "scsw-review", "variables": { "scswDecision": "approve" } }""";
    private const string AraApproves = """{ "complete": "ara-review", "variables": { "araDecision": "approve" } }""";
    private const string AraReturns = """{ "complete": "ara-review", "variables": { "araDecision": "return" } }""";

    private static readonly BpmnReading Reading =
        BpmnReader.Read(Encoding.UTF8.GetBytes(PolicyFolder.Read("er-alert-review.bpmn")), "er-alert-review.bpmn");

    [Fact]
    public void The_file_is_read_without_a_finding()
    {
        Assert.Empty(Reading.Findings);
        Assert.Equal("er-alert-review", Assert.Single(Reading.Processes).Id);
    }

    [Fact]
    public void Approved_on_day_four_it_is_closed_by_the_ARA_after_one_reminder()
    {
        var run = Run(ScswApproves, Matches, To("2026-07-07 10:00"), AraApproves, """{ "drain": true }""");
        Assert.Equal("completed", run.State);
        Assert.Contains("closed-by-ara", run.Trace);
        Assert.Contains("remind-day-three", run.Trace);
        Assert.DoesNotContain("remind-day-five", run.Trace);
        Assert.DoesNotContain("escalate-to-ra", run.Trace);
    }

    [Theory]
    [InlineData("remind-day-three", "2026-07-06 06:59", "2026-07-06 07:00")]
    [InlineData("remind-day-five", "2026-07-08 06:59", "2026-07-08 07:00")]
    [InlineData("escalate-to-ra", "2026-07-08 23:59", "2026-07-09 00:00")]
    [InlineData("escalate-to-dd", "2026-07-10 23:59", "2026-07-11 00:00")]
    public void Reminders_and_escalations_come_at_their_minute_and_leave_the_review_with_the_ARA(string step, string before, string at)
    {
        Assert.DoesNotContain(step, Run(ScswApproves, Matches, To(before)).Trace);
        var run = Run(ScswApproves, Matches, To(at));
        Assert.Single(run.Trace, step);
        Assert.Equal("waiting", run.State);
        Assert.Contains("ara-review", run.Waiting);
    }

    [Fact]
    public void An_escalated_review_is_still_decided_by_the_ARA()
    {
        var run = Run(ScswApproves, Matches, """{ "drain": true }""", AraApproves);
        Assert.Equal("completed", run.State);
        Assert.Equal(
            ["remind-day-three", "remind-day-five", "escalate-to-ra", "escalate-to-dd", "close-approved"],
            run.Trace.Where(step => step.StartsWith("remind-", StringComparison.Ordinal) || step.StartsWith("escalate-", StringComparison.Ordinal) || step == "close-approved"));
    }

    [Fact]
    public void Without_a_matching_criterion_the_SCSW_closes_it()
    {
        var run = Run(ScswApproves, MatchesNothing);
        Assert.Equal("completed", run.State);
        Assert.Contains("closed-by-scsw", run.Trace);
        Assert.DoesNotContain("enter-ara-queue", run.Trace);
    }

    [Fact]
    public void Sent_back_by_the_SCSW_it_is_corrected_and_comes_again()
    {
        var run = Run("""{ "complete": "scsw-review", "variables": { "scswDecision": "send-back" } }""", """{ "complete": "csw-correct" }""");
        Assert.Equal(["send-back-to-csw", "csw-correct", "resubmit-corrected"], run.Trace.TakeLast(3));
        Assert.Equal(["scsw-review"], WaitingTasks(run));
    }

    [Fact]
    public void Once_an_alert_it_goes_to_the_ARA_again_though_no_criterion_matches_any_more()
    {
        var run = Run(ScswApproves, Matches, AraReturns, """{ "complete": "csw-answer" }""",
            """{ "complete": "resubmit-answered", "variables": { "cycle": 2 } }""", ScswApproves, MatchesNothing);
        Assert.Equal(2, run.Trace.Count(step => step == "enter-ara-queue"));
        Assert.Contains("ara-review", run.Waiting);
        Assert.DoesNotContain("closed-by-scsw", run.Trace);
    }

    [Fact]
    public void A_new_cycle_has_a_new_clock_and_the_old_one_is_silent()
    {
        string[] secondCycle = [ScswApproves, Matches, To("2026-07-02 09:00"), AraReturns, """{ "complete": "csw-answer" }""",
            """{ "complete": "resubmit-answered", "variables": { "cycle": 2 } }""", To("2026-07-09 15:00"), ScswApproves, Matches];
        Assert.DoesNotContain("escalate-to-ra", Run([.. secondCycle, To("2026-07-16 23:59")]).Trace);
        Assert.Contains("escalate-to-ra", Run([.. secondCycle, To("2026-07-17 00:00")]).Trace);
    }

    [Theory]
    [InlineData("referral-withdrawn", "record-withdrawal", "ended-by-withdrawal")]
    [InlineData("referral-promoted", "record-promotion", "ended-by-promotion")]
    public void Withdrawal_and_promotion_end_it_wherever_it_stands_and_stop_its_clock(string message, string step, string end)
    {
        var says = $$"""{ "message": "{{message}}" }""";
        string[][] placesToStand = [[], [ScswApproves, Matches], [ScswApproves, Matches, AraReturns]];
        Assert.All(placesToStand, before =>
        {
            var run = Run([.. before, says, """{ "drain": true }"""]);
            Assert.Equal("completed", run.State);
            Assert.Equal([step, end], run.Trace.TakeLast(2));
            Assert.DoesNotContain("escalate-to-ra", run.Trace);
        });
    }

    [Theory]
    [InlineData("""{ "complete": "scsw-review", "variables": { "scswDecision": "perhaps" } }""")]
    [InlineData("""{ "complete": "scsw-review" }""")]
    public void An_answer_that_the_file_does_not_know_closes_nothing(string answer)
    {
        var run = Run(answer, MatchesNothing);
        Assert.NotEqual("completed", run.State);
        Assert.DoesNotContain("alert-criteria", run.Trace);
        Assert.DoesNotContain("send-back-to-csw", run.Trace);
    }

    private static DryRunResult Run(params string[] steps)
    {
        var json = $$$"""{ "now": "2026-06-30T21:00:00Z", "variables": { "cycle": 1 }, "steps": [{{{string.Join(',', steps)}}}] }""";
        var script = DryRunScript.Parse(JsonDocument.Parse(json).RootElement).Script!;
        return DryRun.Run(Reading.Processes, null, script, DueAt);
    }

    private static DateTimeOffset DueAt(TimerLength length, DateTimeOffset from)
    {
        var duration = Assert.IsType<TimerLength.Duration>(length);
        Assert.True(duration.BusinessDays);
        var deadline = TheCounty.Calendar.DueFor(from, TheCounty.Days(duration.Days));
        return duration.Attributes.Find("at") == "morning" ? TheCounty.Calendar.MorningOf(deadline.DueOn) : deadline.OverdueAt;
    }

    private static string To(string local) => $$"""{ "advanceTo": "{{TheCounty.At(local):yyyy-MM-ddTHH:mm:ssZ}}" }""";

    private static IEnumerable<string> WaitingTasks(DryRunResult run) => run.Waiting.Where(element => element is not ("withdrawn" or "promoted" or "review"));
}
