using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Application.Work;

namespace ErAlerts.Application.Processes;

/// <summary>The open work items of one instance within one transaction, those just opened included.</summary>
internal sealed class InstanceWork(IUnitOfWork work, ProcessInstance instance, ISubject subject, List<WorkItem> open)
{
    public ISubject Subject => subject;

    public static async Task<InstanceWork> Of(IUnitOfWork work, ProcessInstance instance, ISubject subject) =>
        new(work, instance, subject, instance.HistoryLength == 0 ? [] : [.. await work.OpenWork(instance.Id)]);

    /// <summary>The wait of an open user task, or null when it is not open.</summary>
    public int? WaitOf(string step) => open.Find(i => i.Kind == step && i.ClosedAt is null)?.Wait;

    public void Open(int wait, string step, string personId, DateTimeOffset at) => Add(wait, step, personId, at);

    public void Inform(string kind, string personId, DateTimeOffset at) => Add(null, kind, personId, at);

    public void Close(int wait, DateTimeOffset at) => Close(i => i.Wait == wait, at);

    public void Assign(int wait, string personId)
    {
        foreach (var item in open.Where(i => i.Wait == wait))
        {
            item.Reassign(personId);
        }
    }

    public void Relabel(int wait, string step)
    {
        foreach (var item in open.Where(i => i.Wait == wait))
        {
            item.Relabel(step);
        }
    }

    public void CloseInforming(DateTimeOffset at) => Close(i => i.Wait is null, at);

    private void Close(Func<WorkItem, bool> which, DateTimeOffset at)
    {
        foreach (var item in open.Where(which))
        {
            item.Close(at);
        }
    }

    private void Add(int? wait, string kind, string personId, DateTimeOffset at)
    {
        var clock = subject.ClockOf(kind);
        var item = new WorkItem(work.NextId(), instance.Id, wait, kind, subject.Number, subject.Office, personId, at)
        {
            SubjectKind = subject.Kind,
            DueOn = clock?.DueOn,
            OverdueAt = clock?.OverdueAt,
        };
        work.Add(item);
        open.Add(item);
    }
}
