using ErAlerts.Application.Backlog.Helping;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Overtime;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Training;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Training;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>What the demo county does about its backlog in the afternoons: plans in every state, overtime, training, helpers.</summary>
internal sealed class DemoPlans(ITransactions transactions, PolicyCatalogue policies, ProcessRunner runner, DateOnly opens)
{
    private const string Coordinator = "TRN-1";
    private static readonly TimeOnly Afternoon = new(16, 30);
    private readonly List<long> _asked = [];
    private IReadOnlyList<BacklogPlan> _plans = [];

    /// <summary>The afternoon of one day.</summary>
    public async Task Live(DateOnly day, CancellationToken stop)
    {
        var clock = new FixedClock(policies.Calendar.AtLocal(day.ToDateTime(Afternoon)).At);
        var chart = await transactions.Run(work => work.OrgChart(), stop);
        switch (day.DayNumber - opens.DayNumber)
        {
            case 0:
                _plans = await new CheckThresholds(transactions, policies, runner, clock).Run(day, stop);
                await Train(clock, chart, day, stop);
                break;
            case 1:
                await Write(clock, chart, day, stop);
                break;
            case 2:
                await Decide(clock, chart, stop);
                await GiveToHelpers(clock, chart, stop);
                break;
            case var n when n % 3 == 0:
                await Overtime(clock, chart, day, stop);
                break;
            default:
                break;
        }
    }

    private IEnumerable<BacklogPlan> Each(int kind) => _plans.Where((_, n) => n % 5 == kind);

    private async Task Train(FixedClock clock, OrgChart chart, DateOnly day, CancellationToken stop)
    {
        var keeping = new KeepSessions(transactions, policies, clock);
        var held = await keeping.Plan("ER basics for back-end staff", day, "Lancaster office, room 2", Coordinator, stop);
        await keeping.Plan("ER basics for back-end staff", day.AddDays(63), "Command post, hall", Coordinator, stop);
        if (held is Domain.Outcome<TrainingSession>.Done(var session))
        {
            foreach (var person in new QualificationBook([]).StillNeeding(chart.People, day).Take(8))
            {
                await keeping.SignIn(session.Id, person.Id, Coordinator, stop);
            }
        }
    }

    /// <summary>All but every fifth office's RA write and submit a plan; the fifth lets the clock run out.</summary>
    private async Task Write(FixedClock clock, OrgChart chart, DateOnly day, CancellationToken stop)
    {
        var (drafting, submitting) = (new DraftPlan(transactions, policies, clock), new SubmitPlan(transactions, policies, runner, clock));
        foreach (var plan in Each(0).Concat(Each(1)).Concat(Each(2)).Concat(Each(3)))
        {
            var start = plan.Content.Curve[0].Target + 1;
            var steep = _plans.Select(p => p.Id).ToList().IndexOf(plan.Id) % 5 == 0;
            var targetOn = plan.Content.Curve[^1].Week.Plus(8).Sunday;
            var helper = chart.People.Where(p => p.Is(Role.Csw) && p.ErExperience && !p.WorksIn(plan.Office)).MinBy(p => p.Id, StringComparer.Ordinal);
            var ara = chart.People.Where(p => p.Is(Role.Ara) && p.WorksIn(plan.Office)).MinBy(p => p.Id, StringComparer.Ordinal);
            var writing = new PlanWriting
            {
                TargetOn = targetOn,
                TargetCount = steep ? Math.Max(1, start / 2) : Math.Max(1, start - 4),
                Actions = ara is null ? [] : [new ActionWriting(null, "Go through every referral over 60 days with its supervisor", ara.Id, day.AddDays(21)), new ActionWriting(null, "Close what only lacks the closing summary", ara.Id, day.AddDays(10))],
                Staff = helper is null || !steep ? [] : [new StaffWriting(helper.Id, 50, day.AddDays(3), targetOn)],
                OvertimeHours = 60,
            };
            await drafting.Run(plan.Id, plan.DraftedBy, writing, stop: stop);
            await submitting.Run(plan.Id, plan.DraftedBy, stop: stop);
        }
    }

    /// <summary>The DDs approve the first two kinds, send one back, and have one still before them.</summary>
    private async Task Decide(FixedClock clock, OrgChart chart, CancellationToken stop)
    {
        var deciding = new DecidePlan(transactions, policies, runner, clock);
        foreach (var (plan, approve) in Each(0).Concat(Each(1)).Select(p => (p, true)).Concat(Each(3).Select(p => (p, false))))
        {
            if (chart.DdFor(plan.DraftedBy, plan.Office) is { } dd)
            {
                var text = approve ? string.Empty : "Say who covers the unit that lends, and what the hours are for.";
                await deciding.Run(new PlanDecision(plan.Id, dd.Id, approve, text), stop);
            }
        }
    }

    private async Task GiveToHelpers(FixedClock clock, OrgChart chart, CancellationToken stop)
    {
        var sharing = new ShareOut(transactions, policies, clock);
        foreach (var plan in Each(0))
        {
            string[] helpers = [.. chart.People.Where(p => p.Is(Role.Csw) && p.ErExperience && p.WorksIn(plan.Office)).Select(p => p.Id).Order(StringComparer.Ordinal).Take(2)];
            var request = new ShareRequest(plan.Office, helpers, plan.DraftedBy);
            if (await sharing.Preview(request, stop) is Domain.Outcome<SharePreview>.Done(var preview))
            {
                await sharing.Run(request, preview.Mark, stop);
            }
        }
    }

    /// <summary>Two workers ask; of what waited since last time one is granted, one refused.</summary>
    private async Task Overtime(FixedClock clock, OrgChart chart, DateOnly day, CancellationToken stop)
    {
        var (asking, deciding) = (new AskForOvertime(transactions, policies, runner, clock), new DecideOvertime(transactions, runner, clock));
        foreach (var (n, id) in _asked.Index())
        {
            var request = (await transactions.Run(work => work.Planning.Overtime([id]), stop))[id];
            if (await transactions.Run(work => new OvertimeSubject(request).HolderOf("ara", work), stop) is { } manager)
            {
                await deciding.Run(n == 0 ? new OvertimeDecision(id, manager, request.HoursAsked, null) : new OvertimeDecision(id, manager, null, "The unit has no clerk that evening."), stop);
            }
        }

        _asked.Clear();
        var workers = chart.People.Where(p => p.Is(Role.Csw) && p.ErExperience && !p.Is(Role.Scu)).OrderBy(p => p.Id, StringComparer.Ordinal).ToList();
        foreach (var worker in workers.Skip(day.DayNumber % Math.Max(1, workers.Count - 2)).Take(2))
        {
            var ask = new OvertimeAsk { Work = OvertimeWork.Backlog, Office = worker.Offices[0], Hours = 3, On = day.AddDays(2), Why = "Two contacts can only be made in the evening." };
            if (await asking.Run(ask, worker.Id, stop) is Domain.Outcome<OvertimeRequest>.Done(var asked))
            {
                _asked.Add(asked.Id);
            }
        }
    }
}
