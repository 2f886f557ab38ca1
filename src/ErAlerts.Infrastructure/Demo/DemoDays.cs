using ErAlerts.Application.Messages;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Timers;
using ErAlerts.Domain;
using Microsoft.Extensions.Logging;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>Lives through the county's days in order: midnight, the night's extract, the morning's digest, then people's work.</summary>
internal sealed class DemoDays(ITransactions transactions, PolicyCatalogue policies, ProcessRunner runner, ILogger<FireDueTimers> log, DemoHabits habits)
{
    private const string Source = "cws-cms";
    private const int AtOnce = 64;

    private readonly FireDueTimers _sweep = new(transactions, runner, log);
    private readonly DemoPeopleAtWork _people = new(transactions, policies, runner, habits);
    private readonly DemoAgenda _agenda = new(policies.Calendar);
    private DateTimeOffset _lastExtract = DateTimeOffset.MinValue;

    /// <summary>Puts the submissions to come on the agenda.</summary>
    public void Plan(DemoReferral referral) => _agenda.Add(new DemoAct(referral, DemoStep.Submit, habits.Submits(referral)));

    /// <summary>One day, from midnight to midnight of the county.</summary>
    public async Task Live(DateOnly day, IReadOnlyList<DemoReferral> referrals, CancellationToken stop)
    {
        var midnight = Midnight(day);
        await _sweep.Run(midnight, stop);
        await TakeExtract(midnight, referrals, stop);
        await Morning(policies.Calendar.MorningOf(day), stop);
        await Work(day, morning: true, stop);
        await Work(day, morning: false, stop);
    }

    /// <summary>The midnight at which the county is handed over: the sweep has run, the day has not begun.</summary>
    public Task Close(DateOnly day, CancellationToken stop) => _sweep.Run(Midnight(day), stop);

    /// <summary>What changed in the county's system since the last extract.</summary>
    public async Task TakeExtract(DateTimeOffset asOf, IReadOnlyList<DemoReferral> referrals, CancellationToken stop)
    {
        var rows = referrals.Where(r => r.ChangedBetween(_lastExtract, asOf)).Select(r => r.RowAsOf(asOf));
        var receive = new ReceiveReferrals(transactions, policies, new FollowTheCounty(runner, policies, new FixedClock(asOf)), new FixedClock(asOf));
        var outcome = await receive.Run(new DemoFile(DemoReferrals.Header, rows), new ReceiveOptions(Source, asOf), progress: null, stop);
        if (outcome is not Outcome<ImportResult>.Done(var result) || result.Rejected > 0)
        {
            throw new InvalidOperationException($"The demo county's extract was not taken: {outcome.Refusal?.Message ?? ((Outcome<ImportResult>.Done)outcome).Value.Rejects[0].Reason}");
        }

        _lastExtract = asOf;
    }

    private async Task Morning(DateTimeOffset at, CancellationToken stop)
    {
        await _sweep.Run(at, stop);
        await new SendDigests(transactions, policies, new FixedClock(at)).Run(stop);
        await transactions.Run(
            async work =>
            {
                foreach (var message in await work.UnsentMessages(int.MaxValue))
                {
                    message.SentAt = at;
                }

                return true;
            },
            stop);
    }

    private async Task Work(DateOnly day, bool morning, CancellationToken stop)
    {
        foreach (var together in _agenda.Take(day, morning).Chunk(AtOnce))
        {
            await Task.WhenAll(together.Where(act => act.Step == DemoStep.Decide).Select(act => _people.Look(act, stop)));
            foreach (var next in await Task.WhenAll(together.Select(act => _people.Do(act, stop))))
            {
                if (next is not null)
                {
                    _agenda.Add(next);
                }
            }
        }
    }

    private DateTimeOffset Midnight(DateOnly day) => policies.Calendar.AtLocal(day.ToDateTime(TimeOnly.MinValue)).At;
}
