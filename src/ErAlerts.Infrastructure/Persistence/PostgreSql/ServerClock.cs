using System.Data.Common;

namespace ErAlerts.Infrastructure.Persistence.PostgreSql;

/// <summary>
/// The database server's clock, by which the nodes agree on who is still alive however wrong their own clocks are. It is read once a minute and runs on by
/// this machine's uptime in between, so that nobody who sets a node's clock moves it.
/// </summary>
internal sealed class ServerClock(PostgreSqlDatabase database) : TimeProvider
{
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMinutes(1);
    private volatile Reading? _last;
    private int _isReading;

    /// <summary>The first call asks the server and waits for its answer; later ones never wait.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        var last = _last ??= Read();
        var since = GetElapsedTime(last.Uptime);
        if (since > ReadAgainAfter && Interlocked.Exchange(ref _isReading, 1) == 0)
        {
            _ = Task.Run(ReadAgain);
        }

        return last.At + since;
    }

    /// <summary>While the server does not answer, the last reading runs on.</summary>
    private void ReadAgain()
    {
        try
        {
            _last = Read();
        }
        catch (Exception reason) when (reason is DbException or InvalidOperationException or TimeoutException)
        {
            // The next call tries again.
        }
        finally
        {
            Volatile.Write(ref _isReading, 0);
        }
    }

    private Reading Read()
    {
        using var command = database.Sessions.CreateCommand("SELECT clock_timestamp()");
        var at = (DateTime)command.ExecuteScalar()!;
        return new Reading(new DateTimeOffset(at), GetTimestamp());
    }

    /// <summary>What the server's clock said when this machine had been up for so long.</summary>
    private sealed record Reading(DateTimeOffset At, long Uptime);
}
