using Microsoft.Data.Sqlite;

namespace ErAlerts.IntegrationTests.Cli;

public sealed class RepairVerbs
{
    [Fact]
    public async Task A_history_that_was_changed_is_found_by_replaying_it()
    {
        using var county = await Opened();
        var whole = await county.Done("workflow", "replay", "--all");
        Assert.Equal((1, true), (whole.GetProperty("instances").GetInt32(), whole.GetProperty("ok").GetBoolean()));
        await county.Refused("one-scope", "instance", "workflow", "replay");
        await county.Refused("unknown-instance", "instance", "workflow", "replay", "--instance", "999999");

        await using (var connection = new SqliteConnection($"Data Source={county.Folder.File("county.db")}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE process_history SET event = replace(event, '\"cycle\":', '\"circle\":') WHERE sequence = 1";
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        var broken = await Eralerts.Run("workflow", "replay", "--all", "--json", "--database", county.Folder.File("county.db"));
        Assert.Equal(1, broken.ExitCode);
        Assert.Equal("er-alert-review", broken.Json.GetProperty("firstDifferent").GetProperty("process").GetString());
    }

    [Fact]
    public async Task What_cannot_be_mended_or_migrated_is_refused()
    {
        using var county = await Opened();
        Assert.Equal(0, (await county.Done("workflow", "incidents")).GetArrayLength());
        await county.Refused("one-remedy", "how", "workflow", "resolve", "1", "--by", "adm-1");
        await county.Refused("bad-setting", "value", "workflow", "resolve", "1", "--by", "adm-1", "--set", "no value");
        await county.Refused("unknown-incident", "id", "workflow", "resolve", "1", "--by", "adm-1", "--retry", "--text", "Seen.");
        await county.Refused("versions-missing", "process", "workflow", "migrate", "--by", "adm-1");
        await county.Refused("unknown-timer-choice", "timers", "workflow", "migrate", "--by", "adm-1", "--process", "er-alert-review", "--from", "a", "--to", "b", "--timers", "stop");
        await county.Refused("unknown-version", "from", "workflow", "migrate", "--by", "adm-1", "--process", "er-alert-review", "--from", "a", "--to", "b");
        await county.Refused("unknown-migration", "undo", "workflow", "migrate", "--by", "adm-1", "--undo", "1");
    }

    private static async Task<CliCounty> Opened()
    {
        var county = new CliCounty();
        await county.Done("migrate");
        await county.Done("import", "people", county.Folder.Write("people.csv", CountyVerbs.People));
        await county.Done("import", "referrals", county.Folder.Write("referrals.csv", CountyVerbs.Referrals));
        await county.Done("referrals", "submit", CountyVerbs.Alert, "--by", "csw-1");
        return county;
    }
}
