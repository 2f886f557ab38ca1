using ErAlerts.Application.Overtime;
using ErAlerts.Application.Work;
using ErAlerts.Domain;
using ErAlerts.Domain.Overtime;
using ErAlerts.ScenarioTests.Vocabulary;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class TheOvertime
{
    private static readonly OvertimeAsk OnTheBacklog = new() { Work = OvertimeWork.Backlog, Office = "lancaster", Hours = 4, On = new(2026, 1, 10), Why = "Four closings lack only the summary." };

    [Theory, EveryHost]
    public async Task It_is_asked_for_refused_with_a_reason_and_granted_in_part(Host host)
    {
        await using var county = await host.Opens("Mon 2026-01-05 09:00");
        await county.HasOpenSince("Thu 2025-11-20", 30);
        var plan = await county.OpensAPlan();
        await plan.IsDrafted(20, "Sun 2026-05-31");
        await plan.IsSubmitted();
        await plan.IsApproved();

        var first = await Asks(county, OnTheBacklog);
        Assert.Equal((plan.Id, "lancaster"), (first.PlanId, first.Office));
        await WaitsFor(county, first, "ara-1");
        (await Decides(county, first, "csw-1", 4)).IsRefused("own-request");
        (await Decides(county, first, "scsw-1", 4)).IsRefused("wrong-role");
        (await Decides(county, first, "ara-2", 4)).IsRefused("not-in-line");
        (await Decides(county, first, "ara-1", null)).IsRefused("reason-missing");
        (await Decides(county, first, "ara-1", 5)).IsRefused("more-than-asked");
        (await Decides(county, first, "ara-1", null, "Saturday is covered already.")).IsDone();
        (await Decides(county, first, "ra-1", 4)).IsRefused("already-decided");
        await HasEnded(county, first);

        var second = await Asks(county, OnTheBacklog with { On = new(2026, 1, 11) });
        (await Decides(county, second, "ara-1", 3, "Three closings are ready.")).IsDone();
        await HasEnded(county, second);
        var stored = (await county.Reads(work => work.Planning.Overtime([first.Id, second.Id]))).Values.OrderBy(r => r.Id).ToList();
        Assert.Equal([(OvertimeState.Refused, 0m), (OvertimeState.Granted, 3m)], stored.Select(r => (r.State, r.HoursGranted)));
        Assert.Equal(new OvertimeTotals(2, 8, 0, 3, 5), OvertimeTotals.ByPlan(stored)[plan.Id]);
    }

    [Theory, EveryHost]
    public async Task Nothing_is_granted_by_waiting_and_the_ra_is_told(Host host)
    {
        await using var county = await host.Opens("Mon 2026-01-05 09:00");
        var asked = await Asks(county, OnTheBacklog with { On = new(2026, 1, 20) });
        Assert.Equal(new DateOnly(2026, 1, 8), (await Now(county, asked)).DueOn);
        await county.ClockReaches("Thu 2026-01-08 23:59");
        Assert.DoesNotContain(await OpenWork(county, asked), w => w.AssigneeId == "ra-1");
        await county.ClockReaches("Fri 2026-01-09 00:00");
        Assert.Contains(await OpenWork(county, asked), w => w.AssigneeId == "ra-1" && w.Wait is null);
        await county.ClockReaches("Mon 2026-01-26 09:00");
        Assert.Equal(OvertimeState.Asked, (await Now(county, asked)).State);
        (await Decides(county, asked, "ra-1", 4)).IsDone();
        await HasEnded(county, asked);
    }

    [Theory, EveryHost]
    public async Task The_worker_may_take_it_back_until_someone_decided(Host host)
    {
        await using var county = await host.Opens("Mon 2026-01-05 09:00");
        var asked = await Asks(county, OnTheBacklog);
        (await county.Step(u => u.DecideOvertime.Withdraw(asked.Id, "csw-2"))).IsRefused("not-own-request");
        (await county.Step(u => u.DecideOvertime.Withdraw(asked.Id, "csw-1"))).IsDone();
        await HasEnded(county, asked);
        (await county.Step(u => u.DecideOvertime.Withdraw(asked.Id, "csw-1"))).IsRefused("already-withdrawn");
        (await county.Step(u => u.DecideOvertime.Withdraw(0, "csw-1"))).IsRefused("unknown-request");
    }

    [Theory, EveryHost]
    public async Task It_is_tied_to_a_returned_review_or_to_backlog_work_by_someone_qualified(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        var ask = new OvertimeAsk { Work = OvertimeWork.ReturnedReview, ReviewNumber = alert.Number, Hours = 2, On = new(2026, 7, 2), Why = "The home is to be visited." };
        (await county.Step(u => u.AskForOvertime.Run(ask, "csw-1"))).IsRefused("not-returned");
        await alert.Returns(by: "ARA", because: "See the home.", "home-not-visited");
        (await county.Step(u => u.AskForOvertime.Run(ask, "csw-3"))).IsRefused("not-assigned");
        (await county.Step(u => u.AskForOvertime.Run(ask, "csw-1"))).IsDone();
        (await county.Step(u => u.AskForOvertime.Run(ask with { Hours = 11 }, "csw-1"))).IsRefused("hours-out-of-range");
        (await county.Step(u => u.AskForOvertime.Run(OnTheBacklog with { On = new(2026, 7, 2) }, "csw-3"))).IsRefused("not-er-qualified");
        (await county.Step(u => u.AskForOvertime.Run(OnTheBacklog, "tc-1"))).IsRefused("wrong-role");
        (await county.Step(u => u.AskForOvertime.Run(OnTheBacklog, "nobody"))).IsRefused("unknown-person");
    }

    private static async Task<OvertimeRequest> Asks(County county, OvertimeAsk ask) => (await county.Step(u => u.AskForOvertime.Run(ask, "csw-1"))).IsDone();

    private static Task<Outcome<OvertimeRequest>> Decides(County county, OvertimeRequest request, string by, decimal? hours, string? reason = null) =>
        county.Step(u => u.DecideOvertime.Run(new OvertimeDecision(request.Id, by, hours, reason)));

    private static async Task<OvertimeRequest> Now(County county, OvertimeRequest request) => (await county.Reads(work => work.Planning.Overtime([request.Id])))[request.Id];

    private static async Task WaitsFor(County county, OvertimeRequest request, string person) => Assert.Equal(person, Assert.Single(await OpenWork(county, request)).AssigneeId);

    private static async Task HasEnded(County county, OvertimeRequest request) =>
        Assert.Empty(await county.Reads(work => work.RunningProcesses(OvertimeSteps.SubjectKind, request.Id)));

    private static async Task<IReadOnlyList<WorkItem>> OpenWork(County county, OvertimeRequest request)
    {
        var running = Assert.Single(await county.Reads(work => work.RunningProcesses(OvertimeSteps.SubjectKind, request.Id)));
        return await county.Reads(work => work.OpenWork(running.Id));
    }
}
