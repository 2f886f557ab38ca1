namespace ErAlerts.Application.Storage;

/// <summary>Opens transactions. A version conflict rolls back and runs the work again from the start, which is safe since steps are pure.</summary>
public interface ITransactions
{
    /// <summary>Runs the work in one transaction and commits it; throws when the world fails (database gone), having changed nothing.</summary>
    Task<T> Run<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop = default);

    /// <summary>Whether the world failed (database gone, disk full, a lease run out), so that the same work may well succeed later; not when the work itself cannot be done.</summary>
    bool IsOfTheWorld(Exception reason) => false;
}
