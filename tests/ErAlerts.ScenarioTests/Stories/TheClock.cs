using ErAlerts.ScenarioTests.Vocabulary;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class TheClock
{
    [Theory, EveryHost]
    public async Task An_alert_approved_on_day_four_never_escalates(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await alert.IsDueOn("Wed 2026-07-08");
        await county.ClockReaches("Tue 2026-07-07 11:00");                // day 4: Fri 3 July is the observed holiday
        await alert.Approves(by: "ARA", because: "Closing criteria met.");
        await alert.IsClosed();
        await county.ClockReaches("Mon 2026-07-20 09:00");
        await alert.IsClosed();
        await alert.IsNotEscalated();
    }

    [Theory, EveryHost]
    public async Task An_unreviewed_alert_escalates_when_day_five_is_over(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.With(priorReferrals: 6));
        await alert.IsDueOn("Wed 2026-07-08");
        await county.ClockReaches("Wed 2026-07-08 23:59");
        await alert.IsNotEscalated();
        await county.ClockReaches("Thu 2026-07-09 00:00");
        await alert.IsEscalatedTo("RA", "Lancaster");
        await alert.IsWithTheAra();
        await alert.Approves(by: "ARA", because: "Closing criteria met.");
        await alert.IsClosed();
    }

    [Theory, EveryHost]
    public async Task It_climbs_to_the_deputy_director_when_day_seven_is_over_and_stays_with_the_ara(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.ClockReaches("Fri 2026-07-10 23:59");
        await alert.IsEscalatedTo("RA", "Lancaster");
        await county.ClockReaches("Sat 2026-07-11 00:00");
        await alert.IsEscalatedTo("DD", "Lancaster");
        await alert.IsEscalatedOnceToEach("RA", "DD");
        await alert.IsWithTheAra();
        await alert.WaitsFor("ara-1");
        await alert.IsSeenBy("ra-1", "dd-1");
    }

    [Theory, EveryHost]
    public async Task A_program_that_was_down_from_Thursday_to_Monday_climbs_each_rung_once_with_the_true_instants(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.ClockReaches("Wed 2026-07-08 17:00");
        await county.IsDownUntil("Mon 2026-07-13 08:12");
        await alert.ClimbedTo("RA", dueAt: "Thu 2026-07-09 00:00", at: "Mon 2026-07-13 08:12");
        await alert.ClimbedTo("DD", dueAt: "Sat 2026-07-11 00:00", at: "Mon 2026-07-13 08:12");
        await alert.IsEscalatedOnceToEach("RA", "DD");
        Assert.Equal(0, (await county.Sweeps()).Fired);
    }

    [Theory, EveryHost]
    public async Task The_ara_is_reminded_on_day_three_and_day_five_in_one_digest_a_day(Host host)
    {
        await using var county = await host.Opens("Mon 2026-06-08 09:00");
        await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.ClockReaches("Mon 2026-06-08 15:00");
        await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.ClockReaches("Thu 2026-06-11 06:59");
        await county.HasSentNoDigest();
        await county.ClockReaches("Thu 2026-06-11 07:00");                // day 3
        await county.HasSentDigests("ara-1");
        await county.ClockReaches("Mon 2026-06-15 06:59");
        await county.HasSentDigests("ara-1");
        await county.ClockReaches("Mon 2026-06-15 07:00");                // day 5
        await county.HasSentDigests("ara-1", "ara-1");
        await county.ClockReaches("Tue 2026-06-16 07:00");                // both overdue: the RA hears of them, once
        await county.HasSentDigests("ara-1", "ara-1", "ra-1");
    }
}
