using System.Globalization;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Retention;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Timers;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence.Auditing;
using ErAlerts.Infrastructure.Registration;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>What is out of time goes, if the county says so; what is open, held, unfinished or planned stays; the audit stays whole.</summary>
public sealed class RetentionTests
{
    private const string Number = "1234567890123456789";
    private const int Years = 7;
    private static readonly DateTimeOffset LongAfter = Rows.Noon.AddYears(8);
    private readonly SettableClock _clock = new(Rows.Noon);

    [EveryProvider]
    public async Task A_decided_referral_goes_with_all_that_hangs_on_it_and_its_audit_grows_by_one_entry(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = await Decided(county);
        var entries = (await Verify(parts)).Entries;
        await TakeNights(parts);
        _clock.Now = LongAfter;

        var preview = Done(await Retention(parts).Preview());
        Assert.Equal((Years, new RetentionCounts(1, 0, 0, 0)), (preview.Years, preview.Counts));
        Assert.Equal(1L, await Count(county, "referrals"));
        var run = Done(await Retention(parts).Run("ADM-1", "Schedule 12."));

        Assert.Equal((preview.EndedBefore, 1), (run.EndedBefore, run.Removed));
        foreach (var table in (string[])["referrals", "reviews", "review_cycles", "escalations", "process_instances", "process_history", "process_timers", "work_items", "notices"])
        {
            Assert.Equal((table, 0L), (table, await Count(county, table)));
        }

        Assert.Equal(new AuditVerdict(entries + 1, true, null), await Verify(parts));
        Assert.Equal("retention/7-years", await county.Sql("SELECT rule_version FROM audit_entries WHERE act = 'referral-removed' AND actor = 'ADM-1'"));
        Assert.True(await Count(county, "backlog_days") > 0);
        Assert.Equal(0, Done(await Retention(parts).Run("ADM-1", "Again.")).Removed);
    }

    [EveryProvider]
    public async Task Nothing_goes_that_is_open_or_young_or_held_or_unfinished_or_part_of_a_plan_in_force(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = await Decided(county);
        await county.Do(async unit =>
        {
            Rows.Referral(unit, "1000000000000000001");
            Ended(unit, "1000000000000000002", Rows.Noon.AddYears(2));
            Ended(unit, "1000000000000000003", Rows.Noon);
            var unfinished = Ended(unit, "1000000000000000004", Rows.Noon);
            Rows.Review(unit, unfinished);
            var planned = Ended(unit, "1000000000000000005", Rows.Noon);
            var plan = new BacklogPlan(unit.NextId(), "lancaster", "RA-1", Rows.Noon, new PlanContent { TargetOn = new DateOnly(2026, 12, 31), TargetCount = 0, Curve = [] });
            unit.Add(plan);
            unit.Add(new HelperAssignment(unit.NextId(), planned.Id, planned.Number, "lancaster", "CSW-1", "RA-1", Rows.Noon) { PlanId = plan.Id });
            await Task.CompletedTask;
        });
        Done(await Holds(parts).Set("1000000000000000003", "ADM-1", "Litigation."));
        await county.Sql("UPDATE process_instances SET ended_at = NULL");
        _clock.Now = LongAfter;

        Assert.Equal(new RetentionCounts(0, 1, 2, 1), Done(await Retention(parts).Preview()).Counts);
        Assert.Equal(0, Done(await Retention(parts).Run("ADM-1", "Schedule 12.")).Removed);
        Assert.Equal(6L, await Count(county, "referrals"));
        Done(await Holds(parts).Lift("1000000000000000003", "ADM-1", "Settled."));

        Assert.Equal(1, Done(await Retention(parts).Run("ADM-1", "Schedule 12.")).Removed);
        Assert.Equal(5L, await Count(county, "referrals"));
        Assert.True((await Verify(parts)).Ok);
    }

    [EveryProvider]
    public async Task Messages_sent_long_ago_go_but_not_one_that_waits_or_names_a_referral_that_is_held(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = await Decided(county);
        _clock.Now = LongAfter;
        var kept = new DateTimeOffset(_clock.Now.AddYears(-Years).Date.AddHours(7), TimeSpan.Zero);
        await county.Do(unit =>
        {
            Message(unit, "long-ago", Rows.Noon);
            Message(unit, "just-out-of-time", kept.AddTicks(-10));
            Message(unit, "just-kept", kept);
            Message(unit, "waits", null);
            Message(unit, "held", Rows.Noon, $"Decide {Number} today.");
            return Task.CompletedTask;
        });
        Done(await Holds(parts).Set(Number, "ADM-1", "Litigation."));

        Assert.Equal(2, Done(await Retention(parts).Preview()).Messages);
        Assert.Equal(5L, await Count(county, "outbox_messages"));
        Assert.Equal(2, Done(await Retention(parts).Run("ADM-1", "Schedule 12.")).Messages);

        Assert.Equal(3L, Number64(await county.Sql("SELECT count(*) FROM outbox_messages WHERE key IN ('just-kept', 'waits', 'held')")));
        Assert.Equal(3L, await Count(county, "outbox_messages"));
        Assert.Equal(1L, Number64(await county.Sql("SELECT count(*) FROM audit_entries WHERE act = 'messages-removed' AND actor = 'ADM-1' AND stream = 'operations'")));
        Done(await Holds(parts).Lift(Number, "ADM-1", "Settled."));
        Assert.Equal(1, (await Retention(parts).Tonight())!.Messages);
        Assert.True((await Verify(parts)).Ok);
    }

    [EveryProvider]
    public async Task A_hold_that_is_set_while_a_removal_is_under_way_wins_or_comes_too_late_but_never_stands_on_nothing(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = await Decided(county);
        _clock.Now = LongAfter;
        var other = Start(county);

        var hold = await county.Ask(async unit =>
        {
            var expired = await unit.Retention.Expired(new DateOnly(2030, 1, 1), 10);
            var set = provider == "postgresql" && Interlocked.Exchange(ref _attempts, 1) == 0 ? await Holds(other).Set(Number, "ADM-1", "Litigation.") : null;
            await unit.Retention.Remove(expired);
            return set;
        });

        Assert.Null(hold);
        Assert.Equal(provider == "postgresql" ? 1L : 0L, await Count(county, "referrals"));
        Assert.Equal(await Count(county, "referrals"), Number64(await county.Sql("SELECT count(*) FROM legal_holds WHERE lifted_at IS NULL")));
    }

    [EveryProvider]
    public async Task Whoever_may_not_or_says_not_why_is_refused_and_so_are_counts_that_would_be_wrong(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = await Decided(county);
        var off = county.StartNode(services => services.AddSingleton<TimeProvider>(_clock));
        Refused("retention-off", await Retention(off).Preview());
        Refused("retention-off", await Retention(off).Run("ADM-1", "Schedule 12."));
        Assert.Null(await Retention(off).Tonight());
        Refused("unknown-person", await Holds(parts).Set(Number, "NOBODY", "Litigation."));
        Refused("not-an-administrator", await Holds(parts).Set(Number, "ARA-1", "Litigation."));
        Refused("reason-missing", await Holds(parts).Set(Number, "ADM-1", " "));
        Refused("unknown-referral", await Holds(parts).Set("1", "ADM-1", "Litigation."));
        Refused("hold-missing", await Holds(parts).Lift(Number, "ADM-1", "Settled."));
        Done(await Holds(parts).Set(Number, "ADM-1", "Litigation."));
        Refused("hold-standing", await Holds(parts).Set(Number, "ADM-1", "Litigation."));
        Assert.Equal(Number, Assert.Single(await Holds(parts).Standing()).Number);
        Done(await Holds(parts).Lift(Number, "ADM-1", "Settled."));
        Assert.Empty(await Holds(parts).Standing());
        Assert.Equal(2L, Number64(await county.Sql("SELECT count(*) FROM audit_entries WHERE act IN ('hold-set', 'hold-lifted')")));

        _clock.Now = LongAfter;
        Refused("not-an-administrator", await Retention(parts).Run("ARA-1", "Schedule 12."));
        Assert.Equal(1, (await Retention(parts).Tonight())!.Removed);
        var (before, on) = (new DateOnly(2026, 7, 6), new DateOnly(2026, 7, 7));
        Refused("facts-removed", await parts.GetRequiredService<TakeSnapshots>().Run(before, on));
        Done(await parts.GetRequiredService<TakeSnapshots>().Run(on, on));
    }

    [Theory]
    [InlineData("seven")]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("-7")]
    [InlineData("101")]
    public void A_retention_that_makes_no_sense_stops_the_start(string years)
    {
        var wrong = Assert.Throws<InvalidOperationException>(() => ErAlertsSettings.From(Configuration(years)));

        Assert.Contains("ERALERTS__RETENTION__YEARS", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_removed_unless_the_county_says_so()
    {
        Assert.Null(ErAlertsSettings.From(Configuration(null)).RetentionYears);
        Assert.Equal(Years, ErAlertsSettings.From(Configuration("7")).RetentionYears);
    }

    private int _attempts;

    /// <summary>An alert that climbed, was approved on 7 July 2026 and left notices, work and timers behind.</summary>
    private async Task<ServiceProvider> Decided(TestDatabase county)
    {
        var parts = Start(county);
        await WholeWayTests.AnAlertEntersTheQueue(county, parts);
        await county.Do(unit => unit.SavePeople([Rows.Person("ADM-1", "A", Role.Admin)]));
        _clock.Now = new DateTimeOffset(2026, 7, 7, 19, 0, 0, TimeSpan.Zero);
        await parts.GetRequiredService<FireDueTimers>().Run(_clock.Now);
        Assert.Null((await parts.GetRequiredService<Application.Reviews.DecideReview>().Run(new(Number, "ARA-1", Decision.Approve, [], "Criteria met."))).Refusal);
        return parts;
    }

    private ServiceProvider Start(TestDatabase county) => county.StartNode(services =>
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton(new RetentionTerms(Years));
    });

    private async Task TakeNights(ServiceProvider parts)
    {
        _clock.Now = _clock.Now.AddDays(1);
        await parts.GetRequiredService<TakeSnapshots>().Run();
    }

    private static void Message(IUnitOfWork unit, string key, DateTimeOffset? sentAt, string body = "Nothing for you today.") =>
        unit.Add(new OutboxMessage(unit.NextId(), key, "mail", "ara@county.example", "ER alert reviews", body, sentAt ?? Rows.Noon) { SentAt = sentAt });

    private static Referral Ended(IUnitOfWork unit, string number, DateTimeOffset at)
    {
        var facts = Rows.Facts(number) with { Status = ReferralStatus.Closed, ClosedAt = at, ClosedOn = DateOnly.FromDateTime(at.UtcDateTime) };
        var referral = new Referral(unit.NextId(), "cws-cms", facts, at);
        unit.Add(referral);
        return referral;
    }

    private static RemoveExpired Retention(ServiceProvider parts) => parts.GetRequiredService<RemoveExpired>();

    private static HoldReferral Holds(ServiceProvider parts) => parts.GetRequiredService<HoldReferral>();

    private static Task<AuditVerdict> Verify(ServiceProvider parts) => parts.GetRequiredService<AuditVerifier>().Run();

    private static async Task<long> Count(TestDatabase county, string table) => Number64(await county.Sql($"SELECT count(*) FROM {table}"));

    private static long Number64(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static IConfiguration Configuration(string? years) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["ERALERTS:RETENTION:YEARS"] = years }).Build();

    private static T Done<T>(Outcome<T> outcome) => outcome is Outcome<T>.Done(var value) ? value : throw new InvalidOperationException(outcome.Refusal!.Message);

    private static void Refused<T>(string code, Outcome<T> outcome) => Assert.Equal(code, outcome.Refusal?.Code);
}
