using ErAlerts.Application.Storage;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes;

/// <summary>What one instance listens for within one transaction, what it just began to listen for included.</summary>
internal sealed class InstanceSubscriptions(IUnitOfWork work, ProcessInstance instance)
{
    private List<ProcessSubscription>? _open;

    public async Task Begin(int wait, bool isSignal, string name, string? correlation)
    {
        var open = await Open();
        var row = new ProcessSubscription(work.NextId(), instance, wait, isSignal, name, correlation);
        work.Add(row);
        open.Add(row);
    }

    public async Task End(int wait, DateTimeOffset at)
    {
        foreach (var row in (await Open()).Where(s => s.Wait == wait))
        {
            row.End(at);
        }
    }

    /// <summary>After a message or signal was heard: what is not awaited any more is over, as no command says.</summary>
    public async Task Keep(ProcessState state, DateTimeOffset at)
    {
        var awaited = state.Waiting.Where(w => w.For == WaitingFor.Event).Select(w => w.Wait).ToHashSet();
        foreach (var row in (await Open()).Where(s => !awaited.Contains(s.Wait)))
        {
            row.End(at);
        }
    }

    private async Task<List<ProcessSubscription>> Open() => _open ??= instance.HistoryLength == 0 ? [] : [.. await work.Subscriptions(instance.Id)];
}
