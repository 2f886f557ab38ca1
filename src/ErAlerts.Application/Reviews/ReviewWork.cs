using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Reviews;

/// <summary>The open work items of one review within one transaction, those just opened included.</summary>
internal sealed class ReviewWork(Review review, ProcessInstance instance, List<WorkItem> open)
{
    public Review Review { get; } = review;

    public static async Task<ReviewWork> Of(IUnitOfWork work, Review review, ProcessInstance instance, bool fresh) =>
        new(review, instance, fresh ? [] : [.. await work.OpenWork(instance.Id)]);

    /// <summary>The wait of an open user task, or null when it is not open.</summary>
    public int? WaitOf(string step) => open.Find(i => i.Kind == step && i.ClosedAt is null)?.Wait;

    public void Open(IUnitOfWork work, int wait, string step, string personId, DateTimeOffset at)
    {
        var clocked = step == ReviewSteps.AraReview;
        Add(work, new WorkItem(work.NextId(), instance.Id, wait, step, Review.Number, Review.Office, personId, at)
        {
            DueOn = clocked ? Review.DueOn : null,
            OverdueAt = clocked ? Review.OverdueAt : null,
        });
    }

    public void Inform(IUnitOfWork work, string kind, string personId, DateTimeOffset at) =>
        Add(work, new WorkItem(work.NextId(), instance.Id, null, kind, Review.Number, Review.Office, personId, at)
        {
            DueOn = Review.DueOn,
            OverdueAt = Review.OverdueAt,
        });

    public void Close(int wait, DateTimeOffset at)
    {
        foreach (var item in open.Where(i => i.Wait == wait))
        {
            item.Close(at);
        }
    }

    /// <summary>Closes what only informed, once the review left the ARA.</summary>
    public void CloseEscalations(DateTimeOffset at)
    {
        foreach (var item in open.Where(i => i.Wait is null))
        {
            item.Close(at);
        }
    }

    /// <summary>Moves items of one worker to another.</summary>
    public void Reassign(string step, string personId)
    {
        foreach (var item in open.Where(i => i.Kind == step && i.ClosedAt is null))
        {
            item.Reassign(personId);
        }
    }

    private void Add(IUnitOfWork work, WorkItem item)
    {
        work.Add(item);
        open.Add(item);
    }
}
