using ErAlerts.Application.Storage;

namespace ErAlerts.IntegrationTests.Scheduling;

/// <summary>The transactions of a program that dies in the one after so many: what that did is rolled back, and nothing follows.</summary>
/// <param name="inner">Those of the database.</param>
/// <param name="lives">How many it gets through.</param>
/// <param name="between">Called after each of them.</param>
internal sealed class MortalTransactions(ITransactions inner, int lives, Func<Task>? between = null) : ITransactions
{
    private int _left = lives;

    public async Task<T> Run<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop = default)
    {
        var dies = _left-- <= 0;
        var result = await inner.Run(
            async unit =>
            {
                var done = await work(unit);
                return dies ? throw new IOException("The program was killed.") : done;
            },
            stop);
        await (between?.Invoke() ?? Task.CompletedTask);
        return result;
    }

    public bool IsOfTheWorld(Exception reason) => inner.IsOfTheWorld(reason);
}
