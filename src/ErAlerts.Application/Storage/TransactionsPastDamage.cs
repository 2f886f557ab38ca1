using ErAlerts.Application.Timers;
using Microsoft.Extensions.Logging;

namespace ErAlerts.Application.Storage;

/// <summary>
/// Runs work again that met a timer whose row cannot be read, with that timer set aside as an incident in the same transaction: what a person does, or
/// the sweep, goes on without it, as it does beside any other timer that failed.
/// </summary>
public sealed class TransactionsPastDamage(ITransactions inner, TimeProvider clock, ILogger<TransactionsPastDamage> log) : ITransactions
{
    private const int MostDamaged = 8;

    /// <inheritdoc/>
    public async Task<T> Run<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop = default)
    {
        var damaged = new List<UnreadableRowException>();
        while (true)
        {
            try
            {
                var done = await inner.Run(unit => Run(unit, damaged, work), stop);
                damaged.ForEach(Tell);
                return done;
            }
            catch (UnreadableRowException e) when (UnreadableTimers.IsOne(e) && damaged.Count < MostDamaged && !damaged.Exists(d => d.Key == e.Key))
            {
                damaged.Add(e);
            }
        }
    }

    /// <inheritdoc/>
    public bool IsOfTheWorld(Exception reason) => inner.IsOfTheWorld(reason);

    private async Task<T> Run<T>(IUnitOfWork unit, List<UnreadableRowException> damaged, Func<IUnitOfWork, Task<T>> work)
    {
        foreach (var row in damaged)
        {
            // One that stands aside already is read by whoever wants to mend it, and is told.
            if (!await UnreadableTimers.SetAside(unit, row.Key!.Value, row, clock.GetUtcNow()))
            {
                throw row;
            }

            unit.SetAside.Add(row.Key.Value);
        }

        return await work(unit);
    }

    private void Tell(UnreadableRowException damaged) => log.LogError(damaged, "The timer {Timer} cannot be read and has become an incident.", damaged.Key);
}
