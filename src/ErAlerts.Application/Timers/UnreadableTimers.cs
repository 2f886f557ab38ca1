using ErAlerts.Application.Operations;
using ErAlerts.Application.Storage;

namespace ErAlerts.Application.Timers;

/// <summary>Timers whose rows hold what no version writes: they never fire, so each is set aside as an incident for an administrator.</summary>
public static class UnreadableTimers
{
    /// <summary>Code of the incident.</summary>
    public const string Code = "timer-unreadable";

    private const string Table = "process_timers";

    /// <summary>Whether the row that cannot be read is a timer's, and known.</summary>
    internal static bool IsOne(UnreadableRowException damaged) => damaged is { Table: Table, Key: not null };

    /// <summary>Sets a timer aside; false when it stands aside already, or is over.</summary>
    internal static async Task<bool> SetAside(IUnitOfWork work, long timer, Exception cause, DateTimeOffset now)
    {
        if (await work.SetAsideUnreadable(timer) is not { } broken)
        {
            return false;
        }

        work.Add(new Incident(work.NextId(), broken.InstanceId, broken.Wait, broken.ElementId, Code, $"Timer {timer}: {cause.Message}", now));
        return true;
    }
}
