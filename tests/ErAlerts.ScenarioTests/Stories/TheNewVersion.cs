using ErAlerts.Application.Policies;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Versions;
using ErAlerts.ScenarioTests.Vocabulary;
using ErAlerts.Workflow.Migrating;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class TheNewVersion
{
    private const string Plan = "{\"elements\": {\"day-three-morning\": \"third-morning\"}}";

    [Theory, EveryHost]
    public async Task Running_reviews_keep_their_drawing_until_they_are_migrated_and_that_can_be_undone(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var old = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        var first = await HashOf(county, old);
        county.ChangesItsPolicies(Changed);
        var young = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        var second = await HashOf(county, young);
        Assert.NotEqual(first, second);
        Assert.Equal(first, await HashOf(county, old));
        var armed = await Timers(county, old);

        (await Migrates(county, first, second, Plan, null)).IsRefused("timers-undecided");
        (await Migrates(county, first, second, "{}", TimerChoice.Rebase)).IsRefused("cannot-migrate");
        (await Migrates(county, first, second, "[", TimerChoice.Rebase)).IsRefused("bad-plan");
        (await Migrates(county, first, first, Plan, TimerChoice.Keep)).IsRefused("same-version");
        (await Migrates(county, first, "abc", Plan, TimerChoice.Keep)).IsRefused("unknown-version");
        (await Migrates(county, first, second, Plan, TimerChoice.Keep, by: "ra-1")).IsRefused("not-an-administrator");
        var preview = (await county.Step(u => u.Migrate.Preview(new MigrationRequest(ReviewSteps.ProcessId, first, second, "{}", TimerChoice.Keep, "admin-1")))).IsDone();
        Assert.Equal("element-gone", Assert.Single(preview.Problems).Code);
        Assert.Equal([old.Number], preview.Problems[0].Numbers);
        Assert.Equal(first, await HashOf(county, old));

        var done = (await Migrates(county, first, second, Plan, TimerChoice.Rebase)).IsDone();
        Assert.Contains(done.Moves, m => m is { From: "day-three-morning", To: "third-morning", Count: 1, Rearmed: true });
        Assert.Equal(second, await HashOf(county, old));
        Assert.Equal(await Timers(county, young), await Timers(county, old));

        (await county.Step(u => u.Undo.Run(done.Id!.Value, "admin-1"))).IsDone();
        Assert.Equal(first, await HashOf(county, old));
        Assert.Equal(armed, await Timers(county, old));
        (await county.Step(u => u.Undo.Run(done.Id!.Value, "admin-1"))).IsRefused("already-undone");
        (await county.Step(u => u.Undo.Run(done.Id!.Value + 1_000, "admin-1"))).IsRefused("unknown-migration");

        var again = (await Migrates(county, first, second, Plan, TimerChoice.Keep)).IsDone();
        Assert.Equal(armed.Select(t => t.DueAt), (await Timers(county, old)).Select(t => t.DueAt));
        await county.ClockReaches("Thu 2026-07-09 00:00");
        await old.IsEscalatedTo("RA", "Lancaster");
        await young.IsNotEscalated();
        Assert.Contains(old.Number, (await county.Step(u => u.Undo.Run(again.Id!.Value, "admin-1"))).IsRefused("moved-on").Message, StringComparison.Ordinal);
        await old.Approves(by: "ARA", because: "Closing criteria met.");
        await old.IsClosed();
    }

    [Theory, EveryHost]
    public async Task A_reminder_that_a_new_version_let_go_of_is_due_when_it_was_once_that_is_undone(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        var armed = await Timers(county, alert);
        var first = await HashOf(county, alert);
        county.ChangesItsPolicies(Changed);
        var second = await HashOf(county, await county.SendsToTheAra(AReferral.ThatIsAnAlert()));

        await county.ClockReaches("Wed 2026-07-01 16:00");
        var done = (await Migrates(county, first, second, "{\"elements\": {\"day-three-morning\": null}}", TimerChoice.Keep)).IsDone();
        Assert.DoesNotContain("day-three-morning", (await Timers(county, alert)).Select(t => t.Element));
        await county.ClockReaches("Thu 2026-07-02 08:00");
        (await county.Step(u => u.Undo.Run(done.Id!.Value, "admin-1"))).IsDone();

        Assert.Equal(armed, await Timers(county, alert));
    }

    [Theory, EveryHost]
    public async Task A_timer_that_repeats_goes_on_with_its_count_once_a_migration_is_undone(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var second = await HashOf(county, await county.SendsToTheAra(AReferral.ThatIsAnAlert()));
        county.ChangesItsPolicies(Repeating);
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        var first = await HashOf(county, alert);
        await county.ClockReaches("Wed 2026-07-01 16:00");
        var armed = await Timers(county, alert);

        foreach (var (plan, timers) in new[] { ("{\"elements\": {\"day-three-morning\": null}}", TimerChoice.Keep), ("{}", TimerChoice.Rebase) })
        {
            var done = (await Migrates(county, first, second, plan, timers)).IsDone();
            (await county.Step(u => u.Undo.Run(done.Id!.Value, "admin-1"))).IsDone();
            Assert.Equal(armed, await Timers(county, alert));
        }

        Assert.Contains("day-three-morning", armed.Select(timer => timer.Element));
        await county.ClockReaches("Fri 2026-07-03 01:59");
        Assert.Contains("day-three-morning", (await Timers(county, alert)).Select(timer => timer.Element));
        await county.ClockReaches("Fri 2026-07-03 02:01");
        Assert.DoesNotContain("day-three-morning", (await Timers(county, alert)).Select(timer => timer.Element));
    }

    /// <summary>The reminder comes five times, every twelve hours.</summary>
    private static PolicyCatalogue Repeating() => PolicyFiles.Load(
        null, [("<timeDuration xsi:type=\"tFormalExpression\" er:days=\"business\" er:at=\"morning\">P3D</timeDuration>", "<timeCycle>R5/PT12H</timeCycle>")]);

    /// <summary>A boundary event has another name, and the RA's rung comes a day later.</summary>
    private static PolicyCatalogue Changed() => PolicyFiles.Load(
        null, [("\"day-three-morning\"", "\"third-morning\""), ("er:days=\"business\">P5D<", "er:days=\"business\">P6D<")]);

    private static Task<Domain.Outcome<MigrationAnswer>> Migrates(County county, string from, string to, string plan, TimerChoice? timers, string by = "admin-1") =>
        county.Step(u => u.Migrate.Run(new MigrationRequest(ReviewSteps.ProcessId, from, to, plan, timers, by)));

    private static async Task<string> HashOf(County county, Alert alert) => (await county.Reads(work => work.Processes([alert.InstanceId])))[alert.InstanceId].DefinitionHash;

    private static async Task<IReadOnlyList<(string Element, DateTimeOffset DueAt)>> Timers(County county, Alert alert) =>
        [.. (await county.Reads(work => work.ArmedTimers(alert.InstanceId))).Select(t => (t.ElementId, t.DueAt)).OrderBy(t => t.DueAt).ThenBy(t => t.ElementId, StringComparer.Ordinal)];
}
