using ErAlerts.Application.Audit;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Timers;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Time;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>The county of one story: its people, its clock, and what happens in it.</summary>
public sealed class County : IAsyncDisposable
{
    private readonly IHostStorage _storage;
    private readonly CountyClock _clock;

    private County(IHostStorage storage, CountyClock clock) => (_storage, _clock) = (storage, clock);

    internal UseCases UseCases => _storage.UseCases;

    internal BusinessCalendar Calendar => UseCases.Policies.Calendar;

    internal DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>The program stops and starts again with other policy files.</summary>
    internal void ChangesItsPolicies(Func<PolicyCatalogue> policies) => _storage.StartsAgain(policies);

    internal static async Task<County> Opens(Func<TimeProvider, Task<IHostStorage>> open, string moment)
    {
        var clock = new CountyClock(Moments.At(moment, PolicyFiles.Load().Calendar));
        var county = new County(await open(clock), clock);
        var roster = await county.Step(u => u.ReceivePeople.Run(Roster.File, new ReceiveOptions()));
        Assert.Equal((13, 0), (roster.IsDone().Added, roster.IsDone().Rejected));
        return county;
    }

    /// <summary>An extract of the county's system arrives.</summary>
    public async Task Receives(params AReferral[] referrals)
    {
        var file = new Rows(AReferral.Header, [.. referrals.Select(r => r.Row())]);
        var result = (await Step(u => u.ReceiveReferrals.Run(file, new ReceiveOptions(AsOf: Now)))).IsDone();
        Assert.Empty(result.Rejects);
    }

    /// <summary>The referral is received and its CSW submits it for closing.</summary>
    public async Task<Alert> Submits(AReferral referral)
    {
        await Receives(referral);
        var alert = new Alert(this, referral);
        await alert.IsSubmitted();
        return alert;
    }

    /// <summary>The referral is received, submitted and approved by the SCSW; as an alert it enters the ARA's queue.</summary>
    public async Task<Alert> SendsToTheAra(AReferral referral)
    {
        var alert = await Submits(referral);
        await alert.SupervisorApproves();
        await alert.IsWithTheAra();
        return alert;
    }

    /// <summary>Time passes and the program runs: it wakes at each midnight and each morning, when day clocks fall due, as its scheduler would wake it.</summary>
    public async Task ClockReaches(string moment)
    {
        var target = Moments.At(moment, Calendar);
        for (var day = Calendar.LocalDate(Now); day <= Calendar.LocalDate(target); day = day.AddDays(1))
        {
            foreach (var instant in new[] { Calendar.AtLocal(day.ToDateTime(TimeOnly.MinValue)).At, Calendar.MorningOf(day) })
            {
                if (instant > Now && instant <= target)
                {
                    await Wakes(instant);
                }
            }
        }

        await Wakes(target);
    }

    /// <summary>The program is down until that moment, then starts and catches up.</summary>
    public Task IsDownUntil(string moment) => Wakes(Moments.At(moment, Calendar));

    /// <summary>The clock moves and nothing wakes yet.</summary>
    public void ClockStandsAt(string moment) => _clock.MoveTo(Moments.At(moment, Calendar));

    /// <summary>One sweep at the present instant.</summary>
    public Task<SweepResult> Sweeps() => Step(async u =>
    {
        await u.FollowCalendar.Run();
        return await u.Fire.Run(Now);
    });

    /// <summary>An RA or DD hands a whole queue to another ARA.</summary>
    public Task<Outcome<HandedOn>> TriesToHandOnTheQueue(string of, string to, string by) => Step(u => u.HandOn.Queue(of, to, by));

    /// <summary>The roster arrives again and that supervisor is an ARA as well.</summary>
    public async Task HasAnAraWhoSupervisesToo(string id) => (await Step(u => u.ReceivePeople.Run(Roster.AraToo(id), new ReceiveOptions()))).IsDone();

    /// <summary>The roster arrives again and that person is an ARA no more.</summary>
    public async Task LosesItsAra(string id) => (await Step(u => u.ReceivePeople.Run(Roster.Without(id), new ReceiveOptions()))).IsDone();

    /// <summary>An administrator declares a closing of the county; answers the change.</summary>
    public async Task<CalendarChange> Closes(string day, string name) => (await TriesToClose(day, name, "admin-1")).IsDone();

    public Task<Outcome<CalendarChange>> TriesToClose(string day, string name, string by, string source = "Board of Supervisors") =>
        Step(u => u.DeclareClosure.Run(new Closure(Moments.Day(day), name, source), by));

    /// <summary>What a closing would change.</summary>
    public async Task<CalendarChange> WouldCloseOn(string day) =>
        (await Step(u => u.DeclareClosure.Preview(new Closure(Moments.Day(day), "Windstorm", "Board of Supervisors"), "admin-1"))).IsDone();

    public Task HasSentNoDigest() => HasSentDigests();

    /// <summary>The digests written so far are to these people, in that order, and there is one a person a day.</summary>
    public async Task HasSentDigests(params string[] people)
    {
        var sent = await Reads(work => work.UnsentMessages(1_000));
        Assert.Equal(people.Select(p => p + "@county.example"), sent.Select(m => m.To));
        Assert.Equal(sent.Count, sent.Select(m => m.Key).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>What the audit trail keeps of acts of that code.</summary>
    internal Task<IReadOnlyList<AuditEntry>> Audited(string act) => _storage.Audited(act);

    internal Task<T> Reads<T>(Func<IUnitOfWork, Task<T>> read) => UseCases.Transactions.Run(read);

    internal async Task<T> Step<T>(Func<UseCases, Task<T>> act)
    {
        var result = await act(UseCases);
        await _storage.EndsStep();
        return result;
    }

    internal async Task<Person> Find(string id) => (await Reads(work => work.OrgChart())).Find(id) ?? throw new InvalidOperationException($"Nobody is called {id}.");

    internal async Task<Review> Review(string number) =>
        await Reads(work => work.Review(number)) ?? throw new InvalidOperationException($"Referral {number} has no review.");

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    private async Task Wakes(DateTimeOffset instant)
    {
        _clock.MoveTo(instant);
        var sweep = await Sweeps();
        Assert.Equal(0, sweep.Incidents);
        await Step(u => u.SendDigests.Run());
    }
}
