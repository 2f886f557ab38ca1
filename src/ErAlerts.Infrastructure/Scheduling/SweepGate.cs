namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>Holds the alarm clock back while a demo county is made up: its timers live in simulated time, and a sweep by today's clock would run ahead of it.</summary>
public sealed class SweepGate
{
    private volatile bool _closed;

    /// <summary>Whether the alarm clock sweeps; it does unless someone closed the gate.</summary>
    public bool IsOpen => !_closed;

    /// <summary>Holds the sweeps back.</summary>
    public void Close() => _closed = true;

    /// <summary>Lets them go on.</summary>
    public void Open() => _closed = false;
}
