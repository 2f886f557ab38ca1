using ErAlerts.Application.Reviews;
using ErAlerts.Application.Work;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>One referral on its way: what people do with it and how it should then stand.</summary>
public sealed class Alert
{
    private readonly County _county;
    private long _instanceId;

    internal Alert(County county, AReferral referral) => (_county, Referral) = (county, referral);

    public AReferral Referral { get; }

    internal long InstanceId => _instanceId;

    public string Number => Referral.Number;

    public Task<Review> Review() => _county.Review(Number);

    public async Task IsSubmitted(string? answer = null)
    {
        var review = (await TriesToSubmit(Referral.Csw, answer)).IsDone();
        _instanceId = (await _county.Reads(work => work.RunningProcess(ReviewSteps.SubjectKind, review.Id)))!.Id;
    }

    public Task<Outcome<Review>> TriesToSubmit(string by, string? answer = null) => _county.Step(u => u.Submit.Run(Number, by, answer));

    public async Task SupervisorApproves() => (await TriesToApproveAsSupervisor(Referral.Scsw)).IsDone();

    public Task<Outcome<Review>> TriesToApproveAsSupervisor(string by) => _county.Step(u => u.Approve.Run(Number, by));

    public async Task SupervisorSendsBack(string because) => (await TriesToSendBack(Referral.Scsw, because)).IsDone();

    public Task<Outcome<Review>> TriesToSendBack(string by, string because) => _county.Step(u => u.SendBack.Run(Number, by, because));

    /// <summary>The CSW answers what came back; the SCSW approves again.</summary>
    public async Task IsAnsweredAndSentToTheAraAgain(string answer)
    {
        await IsSubmitted(answer);
        await SupervisorApproves();
        await IsWithTheAra();
    }

    public async Task Approves(string by, string because) => (await TriesToDecide(await IdOf(by), Decision.Approve, because)).IsDone();

    public async Task Returns(string by, string because, params string[] reasons) => (await TriesToDecide(await IdOf(by), Decision.Return, because, reasons)).IsDone();

    public Task<Outcome<Review>> TriesToDecide(string by, Decision decision, string text, params string[] reasons) =>
        _county.Step(u => u.Decide.Run(new DecisionRequest(Number, by, decision, reasons, text)));

    /// <summary>An RA or DD hands it to another ARA.</summary>
    public Task<Outcome<Review>> TriesToHandOn(string to, string by) => _county.Step(u => u.HandOn.One(Number, to, by));

    public async Task IsDueOn(string day) => Assert.Equal(Moments.Day(day), (await Review()).DueOn);

    /// <summary>What waits for the ARA says the same date as the review.</summary>
    public async Task WorkIsDueOn(string day) => Assert.Equal(Moments.Day(day), Assert.Single(await OpenWork(), w => w.Wait is not null).DueOn);

    public async Task IsWithTheAra() => await Stands(ReviewState.WithAra);

    public async Task IsWithTheCsw() => await Stands(ReviewState.WithCsw);

    public async Task IsWithTheSupervisor() => await Stands(ReviewState.WithScsw);

    public async Task IsReturned() => await Stands(ReviewState.Returned);

    public async Task IsWithdrawn()
    {
        await Stands(ReviewState.Withdrawn);
        await NothingWaitsAnyMore();
    }

    /// <summary>Closed as an alert: by the ARA's approval.</summary>
    public async Task IsClosed()
    {
        await Stands(ReviewState.Approved);
        await ReferralIsClosed();
    }

    /// <summary>Closed on the SCSW's approval, no criterion having matched.</summary>
    public async Task IsClosedWithoutAlert()
    {
        await Stands(ReviewState.NotAnAlert);
        await ReferralIsClosed();
    }

    public async Task IsNotEscalated() => Assert.Equal(EscalationLevel.None, (await Review()).Escalated);

    /// <summary>The present cycle stands with the holder of that rung in that office, once.</summary>
    public async Task IsEscalatedTo(string rung, string office)
    {
        Assert.True(Codes.TryParse<EscalationLevel>(rung, out var level), $"'{rung}' is no rung.");
        var review = await Review();
        Assert.Equal(level, review.Escalated);
        var climbed = Assert.Single(review.Escalations, e => e.Level == level && e.Cycle == review.CycleNumber);
        var holder = await _county.Find(climbed.PersonId);
        Assert.True(holder.Is(Enum.Parse<Role>(level.ToString())) && holder.Offices.Contains(office, StringComparer.OrdinalIgnoreCase), $"{holder.Id} is not the {rung} of {office}.");
    }

    /// <summary>The rung fell due at one moment and was climbed at another, the program having been down.</summary>
    public async Task ClimbedTo(string rung, string dueAt, string at)
    {
        Assert.True(Codes.TryParse<EscalationLevel>(rung, out var level), $"'{rung}' is no rung.");
        var climbed = Assert.Single((await Review()).Escalations, e => e.Level == level);
        Assert.Equal((Moments.At(dueAt, _county.Calendar), Moments.At(at, _county.Calendar)), (climbed.DueAt, climbed.At));
    }

    /// <summary>Every rung was climbed once, in that order, and no other.</summary>
    public async Task IsEscalatedOnceToEach(params string[] rungs) =>
        Assert.Equal(rungs, (await Review()).Escalations.OrderBy(e => e.DueAt).Select(e => Codes.Of(e.Level).ToUpperInvariant()));

    public async Task IsInCycle(int number) => Assert.Equal(number, (await Review()).CycleNumber);

    /// <summary>The cycle keeps its decision with reasons and words.</summary>
    public async Task KeptInCycle(int number, Decision decision, string text, params string[] reasons)
    {
        var cycle = (await Review()).Cycles[number - 1];
        Assert.Equal((decision, text), (cycle.Decision, cycle.Text));
        Assert.Equal(reasons, cycle.Reasons);
    }

    /// <summary>The ARA decides in two windows at the same moment, once to approve and once to return.</summary>
    public Task<Outcome<Review>[]> IsDecidedTwiceAtOnce(string by) => _county.Step(u => Task.WhenAll(
        Task.Run(() => u.Decide.Run(new DecisionRequest(Number, by, Decision.Approve, [], "Closing criteria met."))),
        Task.Run(() => u.Decide.Run(new DecisionRequest(Number, by, Decision.Return, ["home-not-visited"], "See the home.")))));

    /// <summary>The approval and the sweep that climbs to the RA run side by side.</summary>
    public Task IsApprovedWhileTheClockRunsOut() => _county.Step(async u =>
    {
        var approval = Task.Run(() => u.Decide.Run(new DecisionRequest(Number, "ara-1", Decision.Approve, [], "Closing criteria met.")));
        var sweep = Task.Run(() => u.Fire.Run(_county.Now));
        Assert.Equal(0, (await sweep).Incidents);
        return (await approval).IsDone();
    });

    /// <summary>One decision stands, and what follows from it and nothing else.</summary>
    public async Task IsDecidedOnce()
    {
        var review = await Review();
        Assert.Equal(review.Decision == Decision.Approve ? ReviewState.Approved : ReviewState.Returned, review.State);
        Assert.Equal(review.Decision, Assert.Single(review.Cycles).Decision);
    }

    /// <summary>The open work that someone has to do is that person's.</summary>
    public async Task WaitsFor(string person) => Assert.Equal(person, Assert.Single(await OpenWork(), w => w.Wait is not null).AssigneeId);

    /// <summary>These look on without having to act.</summary>
    public async Task IsSeenBy(params string[] people) =>
        Assert.Equal(people, (await OpenWork()).Where(w => w.Wait is null).OrderBy(w => w.OpenedAt).Select(w => w.AssigneeId));

    public async Task HasNoOpenWork()
    {
        Assert.Empty(await OpenWork());
        Assert.Empty(await _county.Reads(work => work.ArmedTimers(_instanceId)));
    }

    /// <summary>Business days since the first entry into an ARA's queue, over all cycles.</summary>
    public async Task HasTakenBusinessDays(int total)
    {
        var review = await Review();
        Assert.Equal(total, _county.Calendar.BusinessDaysBetween(review.FirstDay0!.Value, _county.Calendar.LocalDate(_county.Now)).Value);
    }

    private async Task NothingWaitsAnyMore()
    {
        var review = await Review();
        Assert.Null(await _county.Reads(work => work.RunningProcess(ReviewSteps.SubjectKind, review.Id)));
        await HasNoOpenWork();
    }

    private Task<IReadOnlyList<WorkItem>> OpenWork() => _county.Reads(work => work.OpenWork(_instanceId));

    private async Task ReferralIsClosed()
    {
        Assert.False((await _county.Reads(work => work.Referral(Number)))!.IsOpen);
        await NothingWaitsAnyMore();
    }

    private async Task Stands(ReviewState state) => Assert.Equal(state, (await Review()).State);

    private async Task<string> IdOf(string roleOrId) => roleOrId == "ARA" ? (await Review()).AraId! : roleOrId;
}
