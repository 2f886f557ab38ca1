using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Queries;

/// <summary>Who sees what, asked of every query that shows a referral.</summary>
public sealed class VisibilityTests
{
    [EveryProvider]
    public async Task Everyone_sees_the_own_line_and_nothing_beside_it(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var number = await county.Alert("2026-06-22");

        await Sees(county, number, Viewer.Operator, CountyToQuery.Csw(), CountyToQuery.Scsw(), CountyToQuery.Ara(), CountyToQuery.Ra(), CountyToQuery.Dd("pomona;lancaster"));
        await DoesNotSee(
            county,
            number,
            CountyToQuery.Csw("CSW-2"),
            CountyToQuery.Scsw("SCSW-2"),
            CountyToQuery.Ara("ARA-2"),
            CountyToQuery.Ra(offices: "pomona"),
            CountyToQuery.Dd("pomona"),
            CountyToQuery.Scu(),
            CountyToQuery.Viewer("AUD-1", "lancaster", Role.Auditor),
            CountyToQuery.Viewer("ADM-1", "lancaster", Role.Admin, Role.Training, Role.Mentor));
    }

    [EveryProvider]
    public async Task A_helper_reads_the_referral_that_was_given_until_it_is_taken_back(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var number = await county.Alert("2026-06-22");
        var referrals = new ReferralQuery(county.Contexts, CountyToQuery.Rules, county.Clock);
        var helper = CountyToQuery.Csw("CSW-2");
        Assert.Null(await referrals.Find(helper, number));

        var referral = (await county.Database.Ask(work => work.Referral(number)))!;
        var id = await county.Database.Ask(work =>
        {
            var given = new HelperAssignment(work.NextId(), referral.Id, number, referral.Office, "CSW-2", "RA-1", county.Clock.Now);
            work.Add(given);
            return Task.FromResult(given.Id);
        });

        Assert.NotNull(await referrals.Find(helper, number));
        Assert.Null(await referrals.Find(CountyToQuery.Csw("CSW-3"), number));
        await county.Database.Sql($"UPDATE helper_assignments SET taken_back_at = assigned_at WHERE id = {id}");
        Assert.Null(await referrals.Find(helper, number));
    }

    [EveryProvider]
    public async Task A_role_that_is_no_longer_held_shows_nothing(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var number = await county.Alert("2026-06-22");

        await DoesNotSee(county, number, CountyToQuery.Viewer("CSW-1", "lancaster", Role.Mentor), CountyToQuery.Viewer("ARA-1", "lancaster", Role.Training));
    }

    [EveryProvider]
    public async Task A_sensitive_referral_is_seen_by_its_line_and_the_sensitive_case_unit_only(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var number = await county.Alert("2026-06-22", sensitive: true);

        await Sees(county, number, Viewer.Operator, CountyToQuery.Csw(), CountyToQuery.Scsw(), CountyToQuery.Ara(), CountyToQuery.Scu());
        await DoesNotSee(county, number, CountyToQuery.Ra(), CountyToQuery.Dd("lancaster"), CountyToQuery.Ara("ARA-2"));
        Assert.Equal(0, (await Board(county, CountyToQuery.Ra())).Waiting);
        Assert.Equal(1, (await Board(county, CountyToQuery.Viewer("RA-9", "lancaster", Role.Ra, Role.Scu))).Waiting);
        var hidden = await new OverThirtyQuery(county.Contexts, CountyToQuery.Rules, county.Clock).Count(CountyToQuery.Ra());
        Assert.Empty(hidden.Offices);
    }

    [EveryProvider]
    public async Task An_escalation_opens_even_a_sensitive_review_to_its_holder(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var number = await county.Alert("2026-06-22", sensitive: true, then: r =>
        {
            r.Climbed(EscalationLevel.Ra, "RA-1", r.OverdueAt!.Value, r.OverdueAt.Value);
            r.Climbed(EscalationLevel.Dd, "DD-1", r.OverdueAt!.Value, r.OverdueAt.Value);
        });

        await Sees(county, number, CountyToQuery.Ra(offices: "pomona"), CountyToQuery.Dd("pomona"));
        await DoesNotSee(county, number, CountyToQuery.Ra("RA-2"));
        Assert.Equal(1, (await Board(county, CountyToQuery.Ra())).Waiting);
    }

    private static async Task Sees(CountyToQuery county, string number, params Viewer[] viewers)
    {
        foreach (var viewer in viewers)
        {
            Assert.True(await Visible(county, number, viewer), $"{viewer.PersonId} should see it");
        }
    }

    private static async Task DoesNotSee(CountyToQuery county, string number, params Viewer[] viewers)
    {
        foreach (var viewer in viewers)
        {
            Assert.False(await Visible(county, number, viewer), $"{viewer.PersonId} should not see it");
        }
    }

    /// <summary>Whether the list, the review page and the referral all show it; they must agree.</summary>
    private static async Task<bool> Visible(CountyToQuery county, string number, Viewer viewer)
    {
        var reviews = new ReviewsQuery(county.Contexts, CountyToQuery.Rules, county.Clock);
        var listed = (await reviews.List(viewer, new ReviewFilter())).Items.Count(r => r.Number == number);
        var referral = await new ReferralQuery(county.Contexts, CountyToQuery.Rules, county.Clock).Find(viewer, number);
        Assert.Equal(listed == 1, await reviews.Find(viewer, number) is not null);
        Assert.Equal(listed == 1, referral is not null);
        return listed == 1;
    }

    private static async Task<OfficeBoard> Board(CountyToQuery county, Viewer viewer) =>
        Assert.Single(await new OfficeBoardQuery(county.Contexts, county.Clock).For(viewer));
}
