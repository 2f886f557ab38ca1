using ErAlerts.Application.Processes;

namespace ErAlerts.Application.Storage;

/// <summary>
/// Runs work again whose action threw, with the failure given (<see cref="ActionFailedException"/>): the first try is rolled back whole, so
/// the database is unaffected by what the action did, and what people decided in the same step is kept by the second.
/// </summary>
public sealed class TransactionsGivenFailures(ITransactions inner) : ITransactions
{
    private const int MostFailures = 8;

    /// <inheritdoc/>
    public async Task<T> Run<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop = default)
    {
        var failed = new List<ActionFailure>();
        while (true)
        {
            try
            {
                return await inner.Run(unit => Run(unit, failed, work), stop);
            }
            catch (ActionFailedException e) when (failed.Count < MostFailures && !failed.Exists(e.Failure.IsOf) && !inner.IsOfTheWorld(e))
            {
                failed.Add(e.Failure);
            }
        }
    }

    /// <inheritdoc/>
    public bool IsOfTheWorld(Exception reason) => inner.IsOfTheWorld(reason);

    private static Task<T> Run<T>(IUnitOfWork unit, List<ActionFailure> failed, Func<IUnitOfWork, Task<T>> work)
    {
        foreach (var failure in failed)
        {
            unit.FailedBefore.Add(failure);
        }

        return work(unit);
    }
}
