using ErAlerts.Application.Operations;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using Microsoft.Extensions.Logging;

namespace ErAlerts.Application.Timers;

/// <summary>
/// One sweep: fires every armed timer that is due, in order of its due instant, a batch to a transaction. A batch that fails is taken apart
/// and each timer tried alone; one that fails alone, or whose row cannot be read, becomes an incident and the others go on. When the world fails, the sweep
/// ends and the next one goes on.
/// </summary>
public sealed class FireDueTimers(ITransactions transactions, ProcessRunner runner, ILogger<FireDueTimers> log)
{
    private const int BatchSize = 500;

    /// <summary>Fires what is due at or before the instant, which is also the actual instant recorded.</summary>
    public async Task<SweepResult> Run(DateTimeOffset now, CancellationToken stop = default)
    {
        var total = await SetNeverDueAside(now, stop);
        while (!stop.IsCancellationRequested)
        {
            var (claimed, result) = await Batch(now, stop);
            total += result;
            if (claimed == 0)
            {
                break;
            }
        }

        return total;
    }

    private async Task<(int Claimed, SweepResult Result)> Batch(DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            return await Fire(now, BatchSize, [], stop);
        }
        catch (Exception e) when (IsItsOwn(e))
        {
            log.LogWarning(e, "A batch of due timers failed and is tried one by one.");
            return await OneByOne(now, stop);
        }
    }

    private async Task<(int Claimed, SweepResult Result)> OneByOne(DateTimeOffset now, CancellationToken stop)
    {
        var claimed = 0;
        var total = default(SweepResult);
        for (; claimed < BatchSize; claimed++)
        {
            var tried = new List<long>(1);
            try
            {
                var (count, result) = await Fire(now, 1, tried, stop);
                total += result;
                if (count == 0)
                {
                    break;
                }
            }
            catch (UnreadableRowException e) when (UnreadableTimers.IsOne(e))
            {
                total += await SetAside(e.Key!.Value, now, e, stop);
            }
            catch (Exception e) when (tried.Count > 0 && IsItsOwn(e))
            {
                log.LogError(e, "The due timer {Timer} failed alone and becomes an incident.", tried[0]);
                total += await transactions.Run(work => SetAside(work, now, tried[0], e), stop);
            }
        }

        return (claimed, total);
    }

    /// <summary>Whether the failure is the work's own, and would come again.</summary>
    private bool IsItsOwn(Exception reason) => reason is not OperationCanceledException && !transactions.IsOfTheWorld(reason);

    private async Task<(int Claimed, SweepResult Result)> Fire(DateTimeOffset now, int limit, List<long> tried, CancellationToken stop)
    {
        var late = new List<TimeSpan>(limit);
        var done = await transactions.Run(
            work =>
            {
                late.Clear();
                tried.Clear();
                return Fire(work, now, limit, tried, late);
            },
            stop);
        TimerMeters.Fired(late);
        return done;
    }

    private async Task<(int Claimed, SweepResult Result)> Fire(IUnitOfWork work, DateTimeOffset now, int limit, List<long> tried, List<TimeSpan> late)
    {
        var timers = await work.ClaimDueTimers(now, limit);
        tried.AddRange(timers.Select(t => t.Id));
        var instances = await work.Processes(timers.Select(t => t.InstanceId).Distinct().ToArray());
        var session = runner.Session(work);
        await session.Prefetch([.. instances.Values]);
        var result = new SweepResult(0, 0, work.SetAside.Count);
        foreach (var timer in timers)
        {
            if (timer.State != TimerState.Armed)
            {
                continue;
            }

            var run = await session.Of(instances[timer.InstanceId]);
            timer.Fired(now);
            late.Add(now - timer.DueAt);
            var moved = await session.Take(run, timer.EventAt(now), new Trigger(Trigger.System, now, timer.DueAt));
            result += moved ? new SweepResult(1, 0, 0) : new SweepResult(0, 1, 0);
        }

        return (timers.Count, result);
    }

    /// <summary>What stands in a state, or with a due instant, that no version writes is never due; nobody would miss it but the family.</summary>
    private async Task<SweepResult> SetNeverDueAside(DateTimeOffset now, CancellationToken stop)
    {
        var total = default(SweepResult);
        foreach (var timer in await transactions.Run(work => work.TimersNeverDue(), stop))
        {
            total += await SetAside(timer, now, new InvalidDataException("Its state is none that a timer has, or its due instant none at all."), stop);
        }

        return total;
    }

    private async Task<SweepResult> SetAside(long timer, DateTimeOffset now, Exception cause, CancellationToken stop)
    {
        log.LogError(cause, "The timer {Timer} cannot be read and becomes an incident.", timer);
        return await transactions.Run(work => UnreadableTimers.SetAside(work, timer, cause, now), stop) ? new SweepResult(0, 0, 1) : default;
    }

    /// <summary>Only the timer that failed: meanwhile it may have been cancelled, or another node may hold it, and the one that is due next then has done nothing wrong.</summary>
    private static async Task<SweepResult> SetAside(IUnitOfWork work, DateTimeOffset now, long failed, Exception cause)
    {
        var timer = (await work.ClaimDueTimers(now, 1)).SingleOrDefault(t => t.Id == failed);
        if (timer is null)
        {
            return default;
        }

        timer.Failed();
        work.Add(new Incident(work.NextId(), timer.InstanceId, timer.Wait, timer.ElementId, "timer-failed", $"{cause.GetType().Name}: {cause.Message}", now));
        return new SweepResult(0, 0, 1);
    }
}
