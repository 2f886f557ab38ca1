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
        var armed = await Armed();
        var due = TimerDates.Due(command.Length, command.From, calendar);
        var timer = new ProcessTimer(work.NextId(), instance.Id, command.Wait, command.ElementId, due);
        work.Add(timer);
        armed.Add(timer);
    }

    public async Task Cancel(int wait)
    {
        foreach (var timer in (await Armed()).Where(t => t.Wait == wait && t.State == TimerState.Armed))
        {
            timer.Cancelled();
        }
    }

    private async Task<List<ProcessTimer>> Armed() => _armed ??= instance.HistoryLength == 0 ? [] : [.. await work.ArmedTimers(instance.Id)];
}
