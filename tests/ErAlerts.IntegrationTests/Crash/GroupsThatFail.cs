using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Persistence.Auditing;
using ErAlerts.Infrastructure.Persistence.Sqlite;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>What waits together is committed together, and fails together when the world fails: whoever was told that it is done finds it, nobody else does.</summary>
public sealed class GroupsThatFail
{
    private const int People = 400;

    [SmallDiskFact]
    public async Task On_a_disk_that_fills_up_all_of_a_group_are_told_and_all_succeed_once_there_is_room()
    {
        await using var county = await TestDatabase.Open("sqlite");
        using var disk = SmallDisk.Mount(megabytes: 16);
        var file = Path.Combine(disk.Folder, "county.db");
        await county.Sql($"VACUUM INTO '{file}'");
        await using var parts = county.StartNode(services => services.AddSingleton(_ => new SqliteDatabase(file)));
        var transactions = parts.GetRequiredService<ITransactions>();
        await Write(transactions, 0);
        disk.FillAllBut(200_000);

        var failures = await Task.WhenAll(Enumerable.Range(1, People).Select(i => Record.ExceptionAsync(() => Write(transactions, i))));

        Assert.Contains(failures, f => f is not null);
        Assert.All(failures.OfType<Exception>(), f => Assert.True(transactions.IsOfTheWorld(f), f.ToString()));
        Assert.Equal([0, .. Enumerable.Range(1, People).Where(i => failures[i - 1] is null)], await Written(transactions));
        disk.Clear();
        await Task.WhenAll(Enumerable.Range(1, People).Where(i => failures[i - 1] is not null).Select(i => Write(transactions, i)));
        Assert.Equal(Enumerable.Range(0, People + 1), await Written(transactions));
        Assert.Equal(new AuditVerdict(People + 1, true, null), await parts.GetRequiredService<AuditVerifier>().Run());
    }

    [Fact]
    public async Task When_the_database_gives_up_the_transaction_in_the_middle_of_a_group_nobody_in_it_is_told_that_it_is_done()
    {
        await using var county = await TestDatabase.Open("sqlite");
        const int Unlucky = 57;
        await county.Sql($"CREATE TRIGGER gives_up BEFORE INSERT ON referrals WHEN NEW.number = '{Number(Unlucky)}' BEGIN SELECT RAISE(ROLLBACK, 'the database gave up'); END");

        var failures = await Task.WhenAll(Enumerable.Range(0, People).Select(i => Record.ExceptionAsync(() => Write(county.Transactions, i))));

        Assert.NotNull(failures[Unlucky]);
        Assert.Equal(Enumerable.Range(0, People).Where(i => failures[i] is null), await Written(county.Transactions));
        await county.Sql("DROP TRIGGER gives_up");
        await Task.WhenAll(Enumerable.Range(0, People).Where(i => failures[i] is not null).Select(i => Write(county.Transactions, i)));
        Assert.Equal(Enumerable.Range(0, People), await Written(county.Transactions));
        Assert.Equal(new AuditVerdict(People, true, null), await county.Parts.GetRequiredService<AuditVerifier>().Run());
    }

    private static Task<bool> Write(ITransactions transactions, int person) => transactions.Run(work =>
    {
        Rows.Referral(work, Number(person));
        work.Add(new AuditEntry { Stream = AuditStreams.OfReferral(Number(person)), At = Rows.Noon, Actor = "CSW-1", Act = "received" });
        return Task.FromResult(true);
    });

    private static async Task<IEnumerable<int>> Written(ITransactions transactions)
    {
        var numbers = Enumerable.Range(0, People + 1).Select(Number).ToArray();
        var found = await transactions.Run(work => work.Referrals("cws-cms", numbers));
        return Enumerable.Range(0, People + 1).Where(i => found.ContainsKey(numbers[i])).ToArray();
    }

    private static string Number(int person) => (1_000_000_000_000_000_000 + person).ToString(CultureInfo.InvariantCulture);
}
