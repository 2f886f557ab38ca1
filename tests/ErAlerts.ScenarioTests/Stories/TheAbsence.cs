using ErAlerts.Domain.Alerts;
using ErAlerts.ScenarioTests.Vocabulary;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class TheAbsence
{
    [Theory, EveryHost]
    public async Task An_absent_ARAs_queue_is_handed_on_and_the_clock_runs_as_before(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var first = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        var second = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        var elsewhere = await county.SendsToTheAra(AReferral.ThatIsAnAlert().InPalmdale());
        await county.ClockReaches("Thu 2026-07-02 16:00");

        Assert.Equal(new(2, 0), (await county.TriesToHandOnTheQueue(of: "ara-1", to: "ara-3", by: "ra-1")).IsDone());

        foreach (var alert in new[] { first, second })
        {
            await alert.WaitsFor("ara-3");
            await alert.IsDueOn("Wed 2026-07-08");
            (await alert.TriesToDecide("ara-1", Decision.Approve, "Mine.")).IsRefused("not-assigned");
        }

        await elsewhere.WaitsFor("ara-2");
        await first.Approves(by: "ara-3", because: "Complete.");
        await first.IsClosed();
        await county.ClockReaches("Thu 2026-07-09 00:00");
        await second.IsEscalatedTo("RA", "Lancaster");
    }

    [Theory, EveryHost]
    public async Task Only_those_over_the_office_hand_on_and_only_to_an_ARA_who_may_decide(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        (await alert.TriesToHandOn(to: "ara-3", by: "ara-1")).IsRefused("wrong-role");
        (await alert.TriesToHandOn(to: "ara-3", by: "ra-2")).IsRefused("other-office");
        (await alert.TriesToHandOn(to: "ara-2", by: "ra-1")).IsRefused("not-an-ara");
        (await alert.TriesToHandOn(to: "scsw-1", by: "ra-1")).IsRefused("not-an-ara");
        (await alert.TriesToHandOn(to: "ara-1", by: "ra-1")).IsRefused("same-ara");
        (await alert.TriesToHandOn(to: "nobody", by: "ra-1")).IsRefused("unknown-person");
        (await county.TriesToHandOnTheQueue(of: "ara-3", to: "ara-1", by: "ra-1")).IsRefused("queue-empty");
        (await county.TriesToHandOnTheQueue(of: "nobody", to: "ara-1", by: "ra-1")).IsRefused("unknown-person");
        await alert.Approves(by: "ARA", because: "Complete.");
        (await alert.TriesToHandOn(to: "ara-3", by: "dd-1")).IsRefused("not-with-ara");
        var sensitive = await county.SendsToTheAra(AReferral.ThatIsAnAlert() with { Sensitive = true });
        (await sensitive.TriesToHandOn(to: "ara-3", by: "ra-1")).IsRefused("unknown-referral");
        await county.ClockReaches("Thu 2026-07-09 08:00");
        (await sensitive.TriesToHandOn(to: "ara-3", by: "ra-1")).IsDone();
        await sensitive.WaitsFor("ara-3");
    }

    [Theory, EveryHost]
    public async Task What_the_other_ARA_had_a_part_in_stays(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        await county.HasAnAraWhoSupervisesToo("scsw-1");
        var own = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        (await own.TriesToHandOn(to: "scsw-1", by: "ra-1")).IsRefused("own-investigation");
        Assert.Equal(new(0, 1), (await county.TriesToHandOnTheQueue(of: "ara-1", to: "scsw-1", by: "ra-1")).IsDone());
        await own.WaitsFor("ara-1");
    }
}
