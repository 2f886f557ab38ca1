using ErAlerts.Application.Calendars;
using ErAlerts.Domain.Alerts;
using ErAlerts.ScenarioTests.Vocabulary;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class TheClosure
{
    [Theory, EveryHost]
    public async Task A_closure_declared_while_the_clock_runs_lengthens_it_with_every_rung(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await alert.IsDueOn("Wed 2026-07-08");
        await county.ClockReaches("Thu 2026-07-02 16:00");

        await county.Closes("Mon 2026-07-06", "Windstorm");

        await alert.IsDueOn("Thu 2026-07-09");
        await alert.WorkIsDueOn("Thu 2026-07-09");
        await county.ClockReaches("Thu 2026-07-09 23:59");
        await alert.IsNotEscalated();
        await county.HasSentDigests("ara-1", "ara-1");                     // the morning of day 3, now Tue 7 Jul, and of day 5, now Thu 9 Jul
        await county.ClockReaches("Fri 2026-07-10 00:00");
        await alert.IsEscalatedTo("RA", "Lancaster");
        await county.ClockReaches("Mon 2026-07-13 23:59");
        await alert.IsEscalatedOnceToEach("RA");
        await county.ClockReaches("Tue 2026-07-14 00:00");
        await alert.IsEscalatedOnceToEach("RA", "DD");
    }

    [Theory, EveryHost]
    public async Task What_would_move_is_shown_before_and_nothing_moves_by_looking(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.SendsToTheAra(AReferral.ThatIsAnAlert().InPalmdale());
        await county.SendsToTheAra(AReferral.ThatIsAnAlert() with { Sensitive = true });

        var change = await county.WouldCloseOn("Mon 2026-07-06");

        Assert.Equal(
            [new MovedDueDate("lancaster", new(2026, 7, 8), new(2026, 7, 9), 1), new MovedDueDate("palmdale", new(2026, 7, 8), new(2026, 7, 9), 1)],
            change.Reviews);
        Assert.Equal(3 * 4, change.Timers);
        await alert.IsDueOn("Wed 2026-07-08");
        Assert.Equal(change.Reviews, (await county.Closes("Mon 2026-07-06", "Windstorm")).Reviews);
    }

    [Theory, EveryHost]
    public async Task A_closed_clock_is_never_rewritten_and_a_later_one_counts_the_closure(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var decided = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await decided.Returns(by: "ARA", because: "See the home.", "home-not-visited");
        await county.ClockReaches("Wed 2026-07-01 12:00");

        await county.Closes("Mon 2026-07-06", "Windstorm");

        await decided.IsDueOn("Wed 2026-07-08");
        var later = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await later.IsDueOn("Fri 2026-07-10");
    }

    [Theory, EveryHost]
    public async Task Two_closures_lengthen_by_two_days_and_one_outside_the_clock_by_none(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.Closes("Tue 2026-06-30", "Flood");                      // day 0 is not counted anyhow
        await alert.IsDueOn("Wed 2026-07-08");
        await county.Closes("Mon 2026-07-06", "Windstorm");
        await county.Closes("Thu 2026-07-09", "Windstorm");
        await alert.IsDueOn("Fri 2026-07-10");
        await county.Closes("Mon 2026-07-13", "Windstorm");
        await alert.IsDueOn("Fri 2026-07-10");
    }

    [Theory, EveryHost]
    public async Task A_closure_is_an_administrators_named_sourced_and_new(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        (await county.TriesToClose("Mon 2026-07-06", "Windstorm", "ara-1")).IsRefused("wrong-role");
        (await county.TriesToClose("Mon 2026-07-06", "Windstorm", "nobody")).IsRefused("unknown-person");
        (await county.TriesToClose("Mon 2026-07-06", " ", "admin-1")).IsRefused("name-missing");
        (await county.TriesToClose("Mon 2026-07-06", "Windstorm", "admin-1", " ")).IsRefused("source-missing");
        (await county.TriesToClose("Mon 2026-07-06", new string('x', 201), "admin-1")).IsRefused("text-too-long");
        (await county.TriesToClose("Sat 2026-07-04", "Windstorm", "admin-1")).IsRefused("closed-already");
        await county.Closes("Mon 2026-07-06", "Windstorm");
        (await county.TriesToClose("Mon 2026-07-06", "Windstorm", "admin-1")).IsRefused("closed-already");
    }

    [Theory, EveryHost]
    public async Task An_overdue_alert_that_a_closure_reaches_keeps_what_was_climbed(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.ClockReaches("Thu 2026-07-09 08:00");
        await alert.IsEscalatedTo("RA", "Lancaster");
        await county.Closes("Mon 2026-07-06", "Windstorm");
        await alert.IsDueOn("Thu 2026-07-09");
        await county.ClockReaches("Mon 2026-07-13 23:59");
        await alert.IsEscalatedOnceToEach("RA");                             // what was seen stays seen, and no second time
        await county.ClockReaches("Tue 2026-07-14 00:00");
        await alert.IsEscalatedOnceToEach("RA", "DD");
        Assert.Equal(EscalationLevel.Dd, (await alert.Review()).Escalated);
    }
}
