using ErAlerts.Application.Storage;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>A piece of work with its answer.</summary>
internal sealed class WriteRequestOf<T>(Func<IUnitOfWork, Task<T>> work, CancellationToken stop) : WriteRequest(stop)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    /// <summary>Ends when the work is committed or has failed.</summary>
    public Task<T> Answer => _answer.Task;

    public override void Complete() => _answer.TrySetResult(_result!);

    public override void Fail(Exception reason)
    {
        if (reason is OperationCanceledException && Stop.IsCancellationRequested)
        {
            _answer.TrySetCanceled(Stop);
        }
        else
        {
            _answer.TrySetException(reason);
        }
    }

    protected override async Task Work(IUnitOfWork unit) => _result = await work(unit);
}
