using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Work;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>One backlog plan on its way: what people do with it and how it should then stand.</summary>
internal sealed class Plan(County county, long id)
{
    public long Id => id;

    public Task<BacklogPlan> Now() => county.Reads(async work => (await work.Planning.Plans([id]))[id]);

    /// <summary>The RA writes it: a straight line to the target, and who is lent for half the time from now on.</summary>
    public async Task IsDrafted(int target, string targetOn, string by = "ra-1", params string[] lent) => (await TriesToDraft(target, targetOn, by, lent)).IsDone();

    public Task<Outcome<BacklogPlan>> TriesToDraft(int target, string targetOn, string by, params string[] lent)
    {
        var today = county.Calendar.LocalDate(county.Now);
        var writing = new PlanWriting
        {
            TargetOn = Moments.Day(targetOn),
            TargetCount = target,
            Actions = [new ActionWriting(null, "Close what only lacks the closing summary", "ara-1", today.AddDays(14))],
            Staff = [.. lent.Select(person => new StaffWriting(person, 50, today, Moments.Day(targetOn)))],
            OvertimeHours = 40,
        };
        return county.Step(u => u.DraftPlan.Run(id, by, writing));
    }

    public async Task IsSubmitted(string by = "ra-1") => (await TriesToSubmit(by)).IsDone();

    public Task<Outcome<BacklogPlan>> TriesToSubmit(string by) => county.Step(u => u.SubmitPlan.Run(id, by));

    public async Task IsSentBack(string because) => (await TriesToDecide("dd-1", approve: false, because)).IsDone();

    public async Task IsApproved() => (await TriesToDecide("dd-1", approve: true, string.Empty)).IsDone();

    public Task<Outcome<BacklogPlan>> TriesToDecide(string by, bool approve, string text) =>
        county.Step(u => u.DecidePlan.Run(new PlanDecision(id, by, approve, text)));

    public async Task Stands(PlanState state) => Assert.Equal(state, (await Now()).State);

    public async Task IsDueOn(string day) => Assert.Equal(Moments.Day(day), (await Now()).DueOn);

    /// <summary>The step that someone has to do is that person's.</summary>
    public async Task WaitsFor(string step, string person)
    {
        var item = Assert.Single(await OpenWork(), w => w.Wait is not null);
        Assert.Equal((step, person), (item.Kind, item.AssigneeId));
    }

    /// <summary>These look on without having to act.</summary>
    public async Task IsSeenBy(params string[] people) => Assert.Equal(people, (await OpenWork()).Where(w => w.Wait is null).Select(w => w.AssigneeId));

    /// <summary>On each Monday in turn the week before is checked and the plan then stands so.</summary>
    public async Task StandsOnMondays(PlanState state, params string[] mondays)
    {
        foreach (var monday in mondays)
        {
            var checks = (await Now()).Checkpoints.Length;
            await county.ClockReaches($"Mon {monday} 06:59");
            Assert.Equal(checks, (await Now()).Checkpoints.Length);
            await county.ClockReaches($"Mon {monday} 07:00");
            var plan = await Now();
            Assert.Equal((checks + 1, state), (plan.Checkpoints.Length, plan.State));
            Assert.Equal(Moments.Day($"Mon {monday}").AddDays(-7), plan.Checkpoints[^1].Week.Monday);
        }
    }

    /// <summary>Nothing waits and nothing runs any more.</summary>
    public async Task HasEnded()
    {
        Assert.Empty(await county.Reads(work => work.RunningProcesses(PlanSteps.SubjectKind, id)));
        Assert.NotNull((await Now()).EndedAt);
    }

    private async Task<IReadOnlyList<WorkItem>> OpenWork()
    {
        var running = Assert.Single(await county.Reads(work => work.RunningProcesses(PlanSteps.SubjectKind, id)));
        return await county.Reads(work => work.OpenWork(running.Id));
    }
}
