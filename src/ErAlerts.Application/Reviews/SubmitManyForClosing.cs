using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Reviews;

/// <summary>Submits many finished investigations at once: by batches, each read in one go and saved in one transaction. One that is refused does not hold up the others.</summary>
public sealed class SubmitManyForClosing(ITransactions transactions, SubmitForClosing submit)
{
    private const int BatchSize = 500;

    /// <summary>Answers each in the order given; refuses as a single submission does.</summary>
    public async Task<IReadOnlyList<Outcome<Review>>> Run(IReadOnlyCollection<(string Number, string By)> submissions, CancellationToken stop = default)
    {
        var outcomes = new List<Outcome<Review>>(submissions.Count);
        foreach (var batch in submissions.Chunk(BatchSize))
        {
            outcomes.AddRange(await transactions.Run(work => Batch(work, batch), stop));
        }

        return outcomes;
    }

    private async Task<List<Outcome<Review>>> Batch(IUnitOfWork work, (string Number, string By)[] batch)
    {
        await work.Prefetch(batch.Select(s => s.Number).ToArray());
        var outcomes = new List<Outcome<Review>>(batch.Length);
        foreach (var (number, by) in batch)
        {
            outcomes.Add(await submit.Run(work, number, by, answer: null));
        }

        return outcomes;
    }
}
