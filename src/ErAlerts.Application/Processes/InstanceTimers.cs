using ErAlerts.Application.Storage;
using ErAlerts.Domain.Time;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes;

/// <summary>The armed timers of one instance within one transaction, those just armed included.</summary>
internal sealed class InstanceTimers(IUnitOfWork work, BusinessCalendar calendar, ProcessInstance instance)
{
    private List<ProcessTimer>? _armed;

    public async Task Arm(Command.ArmTimer command)
    {
        var due = TimerDates.Due(command.Length, command.From, calendar);
        await Add(new ProcessTimer(work.NextId(), instance.Id, command.Wait, command.ElementId, due) { CountedFrom = command.From });
    }

    /// <summary>An event that the instance takes at that instant, by the sweep.</summary>
    public Task Later(ProcessEvent e, int wait, string elementId, DateTimeOffset dueAt) =>
        Add(ProcessTimer.Bringing(work.NextId(), instance.Id, wait, elementId, dueAt, e));

    public async Task Cancel(int wait)
    {
        foreach (var timer in (await Armed()).Where(t => t.Wait == wait && t.State == TimerState.Armed))
        {
            timer.Cancelled();
        }
    }

    /// <summary>What waited at one element waits at another, the process having been migrated.</summary>
    public async Task Relabel(int wait, string elementId)
    {
        foreach (var timer in (await Armed()).Where(t => t.Wait == wait))
        {
            timer.Relabelled(elementId);
        }
    }

    public async Task<List<ProcessTimer>> Armed() => _armed ??= instance.HistoryLength == 0 ? [] : [.. await work.ArmedTimers(instance.Id)];

    private async Task Add(ProcessTimer timer)
    {
        var armed = await Armed();
        work.Add(timer);
        armed.Add(timer);
    }
}
