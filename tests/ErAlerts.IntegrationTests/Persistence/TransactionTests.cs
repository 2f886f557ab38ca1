using ErAlerts.Application.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

public sealed class TransactionTests
{
    private const string Number = "1234567890123456789";

    [EveryProvider]
    public async Task What_throws_changes_nothing_and_harms_no_one_beside_it(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var good = Enumerable.Range(0, 20).Select(i => county.Do(unit => Task.FromResult(Rows.Referral(unit, Many(i)))));
        var bad = Enumerable.Range(20, 20).Select(i => county.Do(unit =>
        {
            Rows.Referral(unit, Many(i));
            throw new InvalidOperationException("no");
        }));
        var all = good.Zip(bad).SelectMany(p => new[] { p.First, p.Second }).ToList();

        var outcomes = await Task.WhenAll(all.Select(async t => await Record.ExceptionAsync(() => t)));

        Assert.Equal(20, outcomes.Count(o => o is null));
        Assert.Equal(20, outcomes.Count(o => o is InvalidOperationException));
        Assert.Equal(20L, Convert.ToInt64(await county.Sql("SELECT count(*) FROM referrals"), null));
    }

    [EveryProvider]
    public async Task Keys_are_never_given_twice_even_after_a_rollback_and_on_several_nodes(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var nodes = new[] { county.Transactions, county.StartNode().GetRequiredService<ITransactions>() };
        var number = 0;
        for (var round = 0; round < 6; round++)
        {
            foreach (var node in nodes)
            {
                await node.Run(unit => Task.FromResult(Enumerable.Range(0, 400).Select(_ => Rows.Referral(unit, Many(number++))).ToList()));
                await Assert.ThrowsAsync<InvalidOperationException>(() => node.Run<int>(unit =>
                {
                    _ = Enumerable.Range(0, 700).Select(_ => unit.NextId()).ToList();
                    throw new InvalidOperationException("no");
                }));
            }
        }

        Assert.Equal(4800L, Convert.ToInt64(await county.Sql("SELECT count(DISTINCT id) FROM referrals"), null));
    }

    [EveryProvider]
    public async Task Of_two_who_change_the_same_review_at_once_the_second_runs_again_and_sees_the_first(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await county.Do(unit => Task.FromResult(Rows.Review(unit, Rows.Referral(unit, Number))));
        var nodes = new[] { county.Transactions, county.StartNode().GetRequiredService<ITransactions>() };

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => nodes[i % 2].Run(async unit =>
        {
            var review = (await unit.Review(Number))!;
            review.ApprovedByScsw("SCSW-1", Rows.Noon);
            return review.Version;
        })));

        Assert.Equal(16, (await county.Ask(unit => unit.Review(Number)))!.Version);
    }

    [EveryProvider]
    public async Task Two_who_add_the_same_referral_at_once_leave_one(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var nodes = new[] { county.Transactions, county.StartNode().GetRequiredService<ITransactions>() };

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => nodes[i % 2].Run(async unit =>
        {
            var known = await unit.Referral(Number);
            _ = known ?? Rows.Referral(unit, Number);
            return known is null;
        })));

        Assert.Single(added, a => a);
        Assert.Equal(1L, Convert.ToInt64(await county.Sql("SELECT count(*) FROM referrals"), null));
    }

    [Fact]
    public async Task On_SQLite_a_transaction_inside_a_transaction_is_refused_instead_of_waiting_for_ever()
    {
        await using var county = await TestDatabase.Open("sqlite");

        await Assert.ThrowsAsync<InvalidOperationException>(() => county.Do(_ => county.Do(_ => Task.CompletedTask)));
    }

    [Fact]
    public async Task On_SQLite_readers_are_not_blocked_while_a_writer_is_in_mid_transaction()
    {
        await using var county = await TestDatabase.Open("sqlite");
        var counted = await county.Ask(async unit =>
        {
            Rows.Referral(unit, Number);
            return Convert.ToInt64(await county.Sql("SELECT count(*) FROM referrals"), null);
        });

        Assert.Equal(0, counted);
    }

    private static string Many(int i) => (1_000_000_000_000_000_000L + i).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
