using Microsoft.Extensions.Hosting;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>
/// Lets a job work until the process is told to stop. What it holds then is finished or rolled back, and so given back to whoever goes on; what
/// is left to do stands in rows and is not missed.
/// </summary>
internal sealed class WorkingHours(IHostApplicationLifetime process)
{
    /// <summary>Works; that it was broken off at the end is no failure.</summary>
    public async ValueTask Work(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, process.ApplicationStopping);
        try
        {
            await work(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Rolled back; the next sweep, here or elsewhere, finds it as it was.
        }
    }
}
