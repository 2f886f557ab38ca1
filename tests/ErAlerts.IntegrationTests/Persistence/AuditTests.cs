using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence.Auditing;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

public sealed class AuditTests
{
    private static readonly (string Sql, string Stream, long Sequence, string Code)[] Tampering =
    [
        ("UPDATE audit_entries SET actor = 'ARA-9' WHERE stream = 'referral/1' AND sequence = 2", "referral/1", 2, "edited"),
        ("UPDATE audit_entries SET due_at = NULL WHERE stream = 'referral/1' AND sequence = 3", "referral/1", 3, "edited"),
        ("UPDATE audit_entries SET hash = previous_hash WHERE stream = 'referral/1' AND sequence = 2", "referral/1", 2, "edited"),
        ("DELETE FROM audit_entries WHERE stream = 'referral/1' AND sequence = 1", "referral/1", 1, "missing"),
        ("DELETE FROM audit_entries WHERE stream = 'referral/1' AND sequence = 3", "referral/1", 3, "missing"),
        ("DELETE FROM audit_entries WHERE stream = 'referral/1' AND sequence >= 4", "referral/1", 4, "cut-off"),
        ("DELETE FROM audit_entries WHERE stream = 'referral/1'", "referral/1", 1, "stream-missing"),
        ("DELETE FROM audit_heads WHERE stream = 'referral/1'", "referral/1", 5, "head-wrong"),
        ("UPDATE audit_entries SET sequence = 99 WHERE stream = 'referral/1' AND sequence = 2; UPDATE audit_entries SET sequence = 2 WHERE stream = 'referral/1' AND sequence = 3; UPDATE audit_entries SET sequence = 3 WHERE stream = 'referral/1' AND sequence = 99", "referral/1", 2, "edited"),
        ("INSERT INTO audit_entries SELECT stream, sequence + 1, at, actor, on_behalf_of, act, before, after, due_at, rule_version, detail, hash, hash FROM audit_entries WHERE stream = 'referral/1' AND sequence = 5", "referral/1", 6, "edited"),
    ];

    [EveryProvider]
    public async Task An_audit_written_from_several_nodes_at_once_is_whole(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var other = county.StartNode().GetRequiredService<Application.Storage.ITransactions>();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => (i % 2 == 0 ? county.Transactions : other).Run(unit =>
        {
            unit.Add(Entry($"referral/{i % 3}", i));
            unit.Add(Entry("people", i));
            return Task.FromResult(true);
        })));

        Assert.Equal(new AuditVerdict(48, true, null), await Verify(county));
        Assert.Equal(24L, Convert.ToInt64(await county.Sql("SELECT sequence FROM audit_heads WHERE stream = 'people'"), CultureInfo.InvariantCulture));
    }

    [EveryProvider]
    public async Task Tampering_is_found_and_the_first_bad_entry_is_named(string provider)
    {
        foreach (var (sql, stream, sequence, code) in Tampering)
        {
            Assert.Equal((sql, stream, sequence, code), await FirstBadAfter(sql, provider));
        }
    }

    private static async Task<(string Sql, string Stream, long Sequence, string Code)> FirstBadAfter(string sql, string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        for (var i = 0; i < 5; i++)
        {
            await county.Do(unit =>
            {
                unit.Add(Entry("people", i));
                unit.Add(Entry("referral/1", i));
                unit.Add(Entry("referral/2", i));
                return Task.CompletedTask;
            });
        }

        await county.Sql(sql);

        var verdict = await Verify(county);
        Assert.False(verdict.Ok);
        return (sql, verdict.FirstBad!.Stream, verdict.FirstBad.Sequence, verdict.FirstBad.Code);
    }

    private static AuditEntry Entry(string stream, int i) => new()
    {
        Stream = stream,
        At = Rows.Noon.AddTicks(i * 7),
        Actor = "ARA-1",
        Act = "approved",
        Before = "with-ara",
        After = "approved",
        DueAt = Rows.Noon.AddDays(1),
        Detail = $"cycle={i}",
    };

    private static Task<AuditVerdict> Verify(TestDatabase county) => county.Parts.GetRequiredService<AuditVerifier>().Run();
}
