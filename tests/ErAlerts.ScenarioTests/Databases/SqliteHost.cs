using ErAlerts.Infrastructure.Registration;
using ErAlerts.ScenarioTests.Vocabulary;
using Microsoft.Data.Sqlite;

namespace ErAlerts.ScenarioTests.Databases;

/// <summary>A SQLite file for each story, copied from one that was migrated once.</summary>
internal static class SqliteHost
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("eralerts-stories-");
    private static readonly Lazy<Task<string>> Template = new(MigrateOnce);

    static SqliteHost() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Delete(recursive: true);

    public static async Task<IHostStorage> Open(TimeProvider clock)
    {
        var file = NewFile();
        File.Copy(await Template.Value, file);
        return DatabaseStorage.On(ErAlertsSettings.Sqlite, file, clock, () =>
        {
            SqliteConnection.ClearAllPools();
            return ValueTask.CompletedTask;
        });
    }

    private static async Task<string> MigrateOnce()
    {
        var file = NewFile();
        await DatabaseStorage.Migrate(ErAlertsSettings.Sqlite, file);
        SqliteConnection.ClearAllPools();
        return file;
    }

    private static string NewFile() => Path.Combine(Folder.FullName, Path.GetRandomFileName() + ".db");
}
