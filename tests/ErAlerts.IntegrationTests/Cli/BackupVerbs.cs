namespace ErAlerts.IntegrationTests.Cli;

public sealed class BackupVerbs
{
    [Fact]
    public async Task A_copy_is_written_restored_and_refused_when_it_was_changed()
    {
        using var county = new CliCounty();
        await county.Done("migrate");
        var copy = county.Folder.File("copy.db");

        var written = await county.Done("backup", copy);

        Assert.Equal(new FileInfo(copy).Length, written.GetProperty("bytes").GetInt64());
        Assert.StartsWith(written.GetProperty("sha256").GetString()!, await File.ReadAllTextAsync(copy + ".sha256"), StringComparison.Ordinal);
        Assert.Equal(written.GetProperty("sha256").GetString(), (await county.Done("restore", copy)).GetProperty("sha256").GetString());
        await File.AppendAllTextAsync(copy, "x");
        await county.Refused("wrong-checksum", "in", "restore", copy);
        await county.Refused("no-backup", "in", "restore", copy + "2");
    }

    [Fact]
    public async Task A_root_is_taken_and_verified_against_by_hash_or_file()
    {
        using var county = new CliCounty();
        await county.Done("migrate");
        var hash = (await county.Done("audit", "root")).GetProperty("hash").GetString()!;
        var file = county.Folder.File("root.txt");
        await File.WriteAllTextAsync(file, hash + "\n");

        Assert.True((await county.Done("audit", "verify", "--root", hash)).GetProperty("ok").GetBoolean());
        Assert.True((await county.Done("audit", "verify", "--root", file)).GetProperty("ok").GetBoolean());
        await county.Refused("bad-root", "root", "audit", "verify", "--root", "none");
    }
}
