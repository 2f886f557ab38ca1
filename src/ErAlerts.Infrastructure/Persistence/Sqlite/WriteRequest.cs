using ErAlerts.Application.Storage;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>A piece of work that waits for its turn to write.</summary>
internal abstract class WriteRequest(CancellationToken stop)
{
    private static readonly AsyncLocal<bool> Writing = new();
    private readonly ExecutionContext? _caller = ExecutionContext.Capture();

    /// <summary>Whether the present flow is itself a piece of work; waiting for another turn would then wait for ever.</summary>
    public static bool IsInside => Writing.Value;

    /// <summary>The caller's wish to stop.</summary>
    public CancellationToken Stop => stop;

    /// <summary>Does the work as the caller would, with the caller's ambient values (trace, log scopes).</summary>
    public Task Execute(IUnitOfWork unit)
    {
        var task = Task.CompletedTask;
        if (_caller is null)
        {
            return Inside(unit);
        }

        ExecutionContext.Run(_caller, _ => task = Inside(unit), null);
        return task;
    }

    /// <summary>The commit went through: the caller gets the answer.</summary>
    public abstract void Complete();

    /// <summary>Nothing was saved: the caller gets the reason.</summary>
    public abstract void Fail(Exception reason);

    /// <summary>Does the work and keeps its answer.</summary>
    protected abstract Task Work(IUnitOfWork unit);

    private async Task Inside(IUnitOfWork unit)
    {
        Writing.Value = true;
        await Work(unit);
    }
}
