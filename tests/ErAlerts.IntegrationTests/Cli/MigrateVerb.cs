namespace ErAlerts.IntegrationTests.Cli;

public sealed class MigrateVerb
{
    [Fact]
    public async Task The_first_call_creates_the_database_and_the_second_finds_nothing_to_do()
    {
        using var folder = new TemporaryFolder();
        var first = await Eralerts.Done("migrate", "--database", folder.File("county.db"));
        Assert.Equal("sqlite", first.GetProperty("provider").GetString());
        Assert.NotEqual(0, first.GetProperty("applied").GetArrayLength());
        Assert.Equal(0, (await Eralerts.Done("migrate", "--database", folder.File("county.db"))).GetProperty("applied").GetArrayLength());
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_one_sentence_and_exit_code_1()
    {
        using var folder = new TemporaryFolder();
        var call = await Eralerts.Run("migrate", "--database", folder.Path, "--json");
        Assert.Equal(1, call.ExitCode);
        Assert.Equal("failed", call.Json.GetProperty("code").GetString());
        Assert.DoesNotContain("   at ", call.Output + call.Error, StringComparison.Ordinal);
    }
}
