using System.Globalization;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.Time;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.IntegrationTests.Persistence;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Scheduling;

/// <summary>A changed calendar moves the running clocks batch by batch, and whoever comes next goes on.</summary>
public sealed class CalendarBatchTests
{
    private const string File = "calendars/los-angeles-county.json";
    private const string None = "\"closures\": [";
    private const string Moved = "SELECT count(*) FROM audit_entries WHERE act = 'clock-lengthened'";
    private const int OfThree = 3;

    /// <summary>Reviews for which no timer falls due at the instant that people are shown, or of which a five-day timer or the work says another day.</summary>
    private const string Disagreeing =
        "SELECT count(*) FROM reviews r JOIN process_instances p ON p.subject_id = r.id AND p.subject_kind = 'review' "
        + "WHERE NOT EXISTS (SELECT 1 FROM process_timers t WHERE t.instance_id = p.id AND t.due_on = r.due_on AND t.due_at = r.overdue_at AND t.state = 'armed') "
        + "OR EXISTS (SELECT 1 FROM process_timers t WHERE t.instance_id = p.id AND t.business_days = 5 AND t.due_on <> r.due_on) "
        + "OR EXISTS (SELECT 1 FROM work_items w WHERE w.instance_id = p.id AND w.closed_at IS NULL AND (w.due_on <> r.due_on OR w.overdue_at <> r.overdue_at))";

    private readonly SettableClock _clock = new(Rows.Noon);

    [EveryProvider]
    public async Task A_program_that_dies_after_each_batch_goes_on_where_it_was_and_moves_every_clock_once(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        using var folder = await SevenWaitAndTheFileChanges(county);
        var moved = new List<long>();

        for (var life = 0; life < 3; life++)
        {
            // It looks, begins, moves one batch and dies in the next.
            var node = Start(county, folder.Path);
            await Assert.ThrowsAsync<IOException>(() => Follow(node, new MortalTransactions(node.GetRequiredService<ITransactions>(), lives: 3)).Run());
            moved.Add(await Number(county, Moved));
        }

        Assert.Equal([3, 6, 7], moved);
        Assert.Equal(0, await Number(county, "SELECT count(*) FROM audit_entries WHERE act = 'calendar-followed'"));
        var last = Start(county, folder.Path);
        await last.GetRequiredService<Sweep>().Run();
        Assert.Null(await last.GetRequiredService<FollowCalendar>().Run());
        await AllMovedOnce(county, last);
    }

    [EveryProvider]
    public async Task Two_nodes_that_do_it_at_once_move_every_clock_once(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        using var folder = await SevenWaitAndTheFileChanges(county);
        var nodes = new[] { Start(county, folder.Path), Start(county, folder.Path) };

        await Task.WhenAll(nodes.Select(n => Task.Run(() => Follow(n, n.GetRequiredService<ITransactions>()).Run())));

        await AllMovedOnce(county, nodes[0]);
    }

    [EveryProvider]
    public async Task A_clock_that_starts_between_two_batches_counts_by_the_new_calendar(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        using var folder = await SevenWaitAndTheFileChanges(county);
        var node = Start(county, folder.Path);
        var transactions = 0;

        await Follow(node, new MortalTransactions(node.GetRequiredService<ITransactions>(), lives: 99, async () =>
        {
            if (++transactions == 3)
            {
                await Enters(county, node, 8);
            }
        })).Run();

        Assert.Equal(1, await Number(county, "SELECT count(DISTINCT due_on) FROM reviews"));
        await AllMovedOnce(county, node);
    }

    /// <summary>While one node still runs with the old file, what it starts is counted by that; the other counts it again.</summary>
    [EveryProvider]
    public async Task A_node_with_the_old_file_undoes_nothing_and_what_it_starts_meanwhile_is_moved_by_the_other(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        using var folder = await SevenWaitAndTheFileChanges(county);
        var (old, node) = (county.Parts, Start(county, folder.Path));
        await node.GetRequiredService<Sweep>().Run();
        var later = await DueOn(county);

        await Enters(county, old, 8);
        await old.GetRequiredService<Sweep>().Run();
        Assert.Equal(2, await Number(county, "SELECT count(DISTINCT due_on) FROM reviews"));
        await node.GetRequiredService<Sweep>().Run();

        Assert.Equal(later, await DueOn(county));
        Assert.Equal(1, await Number(county, "SELECT count(DISTINCT due_on) FROM reviews"));
        Assert.Equal(8, await Number(county, Moved));
        Assert.Equal(0, await Number(county, Disagreeing));
    }

    [EveryProvider]
    public async Task A_declaration_that_is_cut_off_is_finished_by_the_next_sweep(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        using var unused = await SevenWaitAndTheFileChanges(county);
        var node = Start(county);
        var day = await DueOn(county);
        var policies = node.GetRequiredService<PolicyCatalogue>();
        await county.Do(unit => unit.SavePeople([Rows.Person("ADM-1", "A", Domain.People.Role.Admin)]));
        var declare = new DeclareClosure(node.GetRequiredService<ITransactions>(), policies, Follow(node, new MortalTransactions(node.GetRequiredService<ITransactions>(), lives: 3)), _clock);
        var closure = new Closure(day, "Windstorm", "Board");

        var preview = Assert.IsType<Domain.Outcome<CalendarChange>.Done>(await declare.Preview(closure, "ADM-1")).Value;
        Assert.Equal(7, Assert.Single(preview.Reviews).Reviews);
        await Assert.ThrowsAsync<IOException>(() => declare.Run(closure, "ADM-1"));
        Assert.Equal(OfThree, await Number(county, Moved));
        var other = Start(county);
        await other.GetRequiredService<Sweep>().Run();

        await AllMovedOnce(county, other);
        Assert.Equal(7, await Number(county, Moved + " AND actor = 'ADM-1'"));
    }

    [EveryProvider]
    public async Task A_review_that_a_shorter_calendar_left_alone_keeps_its_length_under_the_next(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var policies = Start(county).GetRequiredService<PolicyCatalogue>();
        var (eighth, ninth) = ("2026-07-08", "2026-07-09");
        using var closed = new ChangedPolicies(policies, File, None, Closed(eighth));
        using var later = new ChangedPolicies(policies, File, None, Closed(ninth));
        await WholeWayTests.AnAlertEntersTheQueue(county, Start(county, closed.Path));
        foreach (var folder in new[] { closed.Path, null, later.Path })
        {
            await Start(county, folder).GetRequiredService<Sweep>().Run();
        }

        Assert.Equal(ninth, (await DueOn(county)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(0, await Number(county, Disagreeing));
    }

    /// <summary>Seven alerts in the queue, all due on one day; the folder's file says that the county is closed on it.</summary>
    private async Task<ChangedPolicies> SevenWaitAndTheFileChanges(TestDatabase county)
    {
        var before = Start(county);
        await WholeWayTests.AnAlertEntersTheQueue(county, before);
        for (var i = 1; i < 7; i++)
        {
            await Enters(county, before, i);
        }

        await before.GetRequiredService<Sweep>().Run();
        return new ChangedPolicies(before.GetRequiredService<PolicyCatalogue>(), File, None, Closed((await DueOn(county)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static async Task Enters(TestDatabase county, IServiceProvider parts, int number)
    {
        var name = number.ToString("D4", CultureInfo.InvariantCulture) + "-5555-6666-7777888";
        await county.Do(unit =>
        {
            Rows.Referral(unit, name);
            return Task.CompletedTask;
        });
        Assert.Null((await parts.GetRequiredService<SubmitForClosing>().Run(name, "CSW-1", null)).Refusal);
        Assert.Null((await parts.GetRequiredService<ApproveAsScsw>().Run(name, "SCSW-1")).Refusal);
    }

    private async Task AllMovedOnce(TestDatabase county, ServiceProvider node)
    {
        var due = await DueOn(county);
        var calendar = node.GetRequiredService<PolicyCatalogue>().Calendar;
        Assert.Equal(calendar.DueFor(_clock.Now, new BusinessDays(5)).DueOn, due);
        Assert.Equal(1, await Number(county, "SELECT count(DISTINCT due_on) FROM reviews"));
        Assert.Equal(7, await Number(county, Moved));
        Assert.Equal(7, await Number(county, "SELECT count(DISTINCT stream) FROM audit_entries WHERE act = 'clock-lengthened'"));
        Assert.Equal(1, await Number(county, "SELECT count(*) FROM audit_entries WHERE act = 'calendar-followed'"));
        Assert.Equal(0, await Number(county, Disagreeing));
        Assert.Equal(0, await Number(county, $"SELECT count(*) FROM process_timers WHERE calendar_version <> '{calendar.Version}' AND business_days = 5"));
    }

    private FollowCalendar Follow(ServiceProvider node, ITransactions transactions) =>
        new(transactions, node.GetRequiredService<PolicyCatalogue>(), _clock) { BatchSize = OfThree };

    private ServiceProvider Start(TestDatabase county, string? workflows = null) => county.StartNode(services => services.AddSingleton<TimeProvider>(_clock), workflows);

    private static string Closed(string day) => None + $" {{ \"date\": \"{day}\", \"name\": \"Windstorm\", \"source\": \"Board\" }},";

    private static async Task<long> Number(TestDatabase county, string sql) => Convert.ToInt64(await county.Sql(sql), CultureInfo.InvariantCulture);

    private static async Task<DateOnly> DueOn(TestDatabase county) => await county.Sql("SELECT max(due_on) FROM reviews") switch
    {
        DateOnly date => date,
        DateTime date => DateOnly.FromDateTime(date),
        var text => DateOnly.Parse(text!.ToString()!, CultureInfo.InvariantCulture),
    };
}
