using System.Text.Json;

namespace ErAlerts.IntegrationTests.Cli;

/// <summary>A county that is reached through the command line alone.</summary>
internal sealed class CliCounty : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    private string Database => Folder.File("county.db");

    public Task<JsonElement> Done(params string[] words) => Eralerts.Done([.. words, "--database", Database]);

    public Task Refused(string code, string? field, params string[] words) => Eralerts.Refused(code, field, [.. words, "--database", Database]);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Dispose();
    }
}
