namespace ErAlerts.Cli.Output;

/// <summary>Progress told at once, on the thread that makes it; the platform's own would come late and out of order.</summary>
internal sealed class Report<T>(Action<T> say) : IProgress<T>
{
    void IProgress<T>.Report(T value) => say(value);
}
