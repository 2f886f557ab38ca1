using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Auditing;
using ErAlerts.Infrastructure.Persistence.Backups;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.IntegrationTests.Cli;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SettableClock _clock = new(Rows.Noon);

    [EveryProvider]
    public async Task A_backup_taken_in_mid_load_is_whole_and_fires_what_is_overdue_once_after_it_is_restored(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = Start(county);
        await WholeWayTests.AnAlertEntersTheQueue(county, parts);
        var load = Enumerable.Range(0, 40).Select(i => parts.GetRequiredService<RecordView>().Run("ARA-1", $"12345678901234567{i:00}")).ToArray();
        var backup = await parts.GetRequiredService<BackupFiles>().Write(_folder.File("copy"));
        await Task.WhenAll(load);
        _clock.Now = Rows.Noon.AddDays(20);
        Assert.Equal(4, (await parts.GetRequiredService<Sweep>().Run()).Fired);

        var restored = await parts.GetRequiredService<BackupFiles>().Restore(_folder.File("copy"));

        Assert.Equal(backup, ((Outcome<Backup>.Done)restored).Value);
        var after = Start(county);
        Assert.Equal(4L, Number(await county.Sql("SELECT count(*) FROM process_timers WHERE state = 'armed'")));
        Assert.Equal(4, (await after.GetRequiredService<Sweep>().Run()).Fired);
        Assert.Equal(0, (await after.GetRequiredService<Sweep>().Run()).Fired);
        Assert.Equal(2L, Number(await county.Sql("SELECT count(*) FROM escalations")));
        Assert.True((await after.GetRequiredService<AuditVerifier>().Run()).Ok);
    }

    [EveryProvider]
    public async Task Nothing_is_restored_beneath_a_running_server_or_from_a_file_that_is_not_what_was_backed_up(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var files = county.Parts.GetRequiredService<BackupFiles>();
        var copy = _folder.File("copy");
        await files.Write(copy);
        await using (await county.Parts.GetRequiredService<CountyContexts>().TryShare(UpkeepLock.Host, CancellationToken.None))
        {
            Assert.Equal("server-running", (await files.Restore(copy)).Refusal!.Code);
        }

        await File.AppendAllTextAsync(copy, "x");
        Assert.Equal("wrong-checksum", (await files.Restore(copy)).Refusal!.Code);
        Assert.Equal("no-backup", (await files.Restore(_folder.File("another"))).Refusal!.Code);
    }

    public void Dispose() => _folder.Dispose();

    private ServiceProvider Start(TestDatabase county) => county.StartNode(services => services.AddSingleton<TimeProvider>(_clock));

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
