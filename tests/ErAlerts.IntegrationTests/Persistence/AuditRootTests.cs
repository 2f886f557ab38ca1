using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence.Auditing;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>Someone who can write to the database can make the chains fit again; a root kept elsewhere tells.</summary>
public sealed class AuditRootTests
{
    private const string CutOff =
        """
        DELETE FROM audit_entries WHERE stream = 'referral/1' AND sequence = 3;
        UPDATE audit_heads SET sequence = 2, hash = (SELECT hash FROM audit_entries WHERE stream = 'referral/1' AND sequence = 2) WHERE stream = 'referral/1'
        """;

    [EveryProvider]
    public async Task What_a_root_vouches_for_still_stands_when_the_streams_have_grown(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await Write(county, 3);
        var first = await Take(county);
        await Write(county, 2);
        var second = await Take(county);

        Assert.Equal((2L, 6L), (first.Streams, first.Entries));
        Assert.Equal((2L, 10L), (second.Streams, second.Entries));
        Assert.Equal(second.Hash, (await Take(county)).Hash);
        Assert.True((await Verify(county, first.Hash)).Ok);
        Assert.True((await Verify(county, second.Hash)).Ok);
    }

    [EveryProvider]
    public async Task A_tail_that_was_cut_off_together_with_its_head_is_missed_by_the_chains_and_found_by_a_root(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await Write(county, 3);
        var root = await Take(county);

        await county.Sql(CutOff);

        Assert.True((await Verify(county, null)).Ok);
        var fault = (await Verify(county, root.Hash)).FirstBad!;
        Assert.Equal(("referral/1", 3L, "cut-off"), (fault.Stream, fault.Sequence, fault.Code));
    }

    [Theory]
    [InlineData(CutOff + "; DELETE FROM audit_roots; DELETE FROM audit_root_heads", "root-unknown")]
    [InlineData(CutOff + "; UPDATE audit_root_heads SET sequence = 2 WHERE stream = 'referral/1'", "root-wrong")]
    [InlineData(CutOff + "; DELETE FROM audit_root_heads WHERE stream = 'referral/1'", "root-wrong")]
    public async Task Roots_that_were_made_to_fit_do_not_match_the_one_kept_elsewhere(string sql, string code)
    {
        await using var county = await TestDatabase.Open("sqlite");
        await Write(county, 3);
        var root = await Take(county);

        await county.Sql(sql);

        Assert.Equal(code, (await Verify(county, root.Hash)).FirstBad!.Code);
    }

    [Fact]
    public async Task A_chain_that_was_written_anew_from_an_edited_entry_on_is_found_by_a_root()
    {
        await using var county = await TestDatabase.Open("sqlite");
        await Write(county, 3);
        var root = await Take(county);
        await county.Sql("DELETE FROM audit_entries WHERE stream = 'referral/1'; DELETE FROM audit_heads WHERE stream = 'referral/1'");
        await Write(county, 3, actor: "ARA-9", streams: ["referral/1"]);

        Assert.True((await Verify(county, null)).Ok);
        Assert.Equal("root-wrong", (await Verify(county, root.Hash)).FirstBad!.Code);
    }

    private static Task Write(TestDatabase county, int entries, string actor = "ARA-1", string[]? streams = null) => county.Do(unit =>
    {
        foreach (var stream in streams ?? ["people", "referral/1"])
        {
            for (var i = 0; i < entries; i++)
            {
                unit.Add(new AuditEntry { Stream = stream, At = Rows.Noon, Actor = actor, Act = "approved" });
            }
        }

        return Task.CompletedTask;
    });

    private static Task<AuditRoot> Take(TestDatabase county) => county.Parts.GetRequiredService<AuditRoots>().Take();

    private static Task<AuditVerdict> Verify(TestDatabase county, string? root) => county.Parts.GetRequiredService<AuditVerifier>().Run(root);
}
