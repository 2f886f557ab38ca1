using Microsoft.Data.Sqlite;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>Tells what went wrong outside (the disk, the file, another program) from what is wrong with the rows.</summary>
internal static class SqliteTrouble
{
    private const int Constraint = 19;
    private const int Mismatch = 20;

    public static bool IsOfTheWorld(Exception reason)
    {
        for (var cause = reason; cause is not null; cause = cause.InnerException)
        {
            if (cause is TimeoutException or IOException or SqliteException { SqliteErrorCode: > 1 and not (Constraint or Mismatch) })
            {
                return true;
            }
        }

        return false;
    }
}
