using ErAlerts.Application.Policies;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Timers;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Persistence.Auditing;
using ErAlerts.Infrastructure.Policies;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>The parts as <c>AddErAlerts</c> puts them together, on the real policy files.</summary>
public sealed class WholeWayTests
{
    internal const string Number = "1234567890123456789";
    private readonly SettableClock _clock = new(Rows.Noon);

    [EveryProvider]
    public async Task An_alert_goes_from_submission_past_two_rungs_to_a_decision(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var parts = county.StartNode(services => services.AddSingleton<TimeProvider>(_clock));
        await AnAlertEntersTheQueue(county, parts);

        var waiting = Assert.Single(await parts.GetRequiredService<MyWorkQuery>().For(CountyToQuery.Ara()));
        Assert.Equal(new DateOnly(2026, 7, 8), waiting.DueOn);
        Assert.NotEmpty(waiting.Why);
        await Sweep(parts, "2026-07-09T07:00:00Z");
        await Sweep(parts, "2026-07-13T07:00:00Z");
        Assert.Equal(default, await Sweep(parts, "2026-07-13T07:00:01Z"));
        Done(await parts.GetRequiredService<DecideReview>().Run(new DecisionRequest(Number, "ARA-1", Decision.Approve, [], "Criteria met.")));

        var detail = (await parts.GetRequiredService<ReviewsQuery>().Find(Viewer.Operator, Number))!;
        Assert.Equal("approved", detail.Review.State);
        Assert.Equal(["ra", "dd"], detail.Escalations.Select(e => e.Level));
        Assert.Equal(DateTimeOffset.Parse("2026-07-09T07:00:00Z"), detail.Escalations[0].DueAt);
        Assert.Equal(DateTimeOffset.Parse("2026-07-13T07:00:00Z"), detail.Escalations[1].At);
        Assert.Empty(detail.Waiting);
        Assert.True((await parts.GetRequiredService<AuditVerifier>().Run()).Ok);
        var late = Assert.IsType<Outcome<Review>.Refused>(await parts.GetRequiredService<DecideReview>().Run(new DecisionRequest(Number, "ARA-1", Decision.Approve, [], "Again.")));
        Assert.Equal("already-decided", late.Reason.Code);
    }

    [EveryProvider]
    public async Task Each_content_of_a_policy_file_is_stored_once_and_comes_back_when_the_file_has_changed(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        var before = county.StartNode().GetRequiredService<PolicyCatalogue>();
        _ = county.StartNode().GetRequiredService<PolicyCatalogue>();
        var files = Convert.ToInt32(await county.Sql("SELECT count(*) FROM policy_files"), null);
        var old = before.Process(ReviewSteps.ProcessId)!.Hash;
        using var folder = new ChangedPolicies(before, "er-alert-review.bpmn");

        var after = county.StartNode(workflows: folder.Path).GetRequiredService<PolicyCatalogue>();

        Assert.Equal(before.Files.Count, files);
        Assert.NotEqual(old, after.Process(ReviewSteps.ProcessId)!.Hash);
        Assert.NotNull(after.Process(old, ReviewSteps.ProcessId));
        Assert.Equal(files + 1, Convert.ToInt32(await county.Sql("SELECT count(*) FROM policy_files"), null));
    }

    [Fact]
    public async Task With_an_error_in_a_policy_file_nothing_starts_and_nothing_is_stored()
    {
        await using var county = await TestDatabase.Open("sqlite");
        using var folder = new ChangedPolicies(county.StartNode().GetRequiredService<PolicyCatalogue>(), "er-alert-review.bpmn", "er:action=\"escalate\"", "er:action=\"vanish\"");
        var files = await county.Sql("SELECT count(*) FROM policy_files");

        var refused = Assert.Throws<PoliciesRefusedException>(() => county.StartNode(workflows: folder.Path).GetRequiredService<PolicyCatalogue>());

        Assert.Contains(refused.Findings, f => f.Code == "action-unknown");
        Assert.Contains("vanish", refused.Message, StringComparison.Ordinal);
        Assert.Equal(files, await county.Sql("SELECT count(*) FROM policy_files"));
    }

    internal static async Task AnAlertEntersTheQueue(TestDatabase county, IServiceProvider parts)
    {
        await Populate(county);
        Done(await parts.GetRequiredService<SubmitForClosing>().Run(Number, "CSW-1", null));
        Done(await parts.GetRequiredService<ApproveAsScsw>().Run(Number, "SCSW-1"));
    }

    private static Task Populate(TestDatabase county) => county.Do(async unit =>
    {
        await unit.SavePeople(
        [
            Rows.Person("CSW-1") with { SupervisorId = "SCSW-1" },
            Rows.Person("SCSW-1", "S", Role.Scsw) with { SupervisorId = "ARA-1" },
            Rows.Person("ARA-1", "A", Role.Ara) with { SupervisorId = "RA-1" },
            Rows.Person("RA-1", "R", Role.Ra) with { SupervisorId = "DD-1" },
            Rows.Person("DD-1", "D", Role.Dd),
        ]);
        Rows.Referral(unit, Number);
    });

    private Task<SweepResult> Sweep(ServiceProvider parts, string instant)
    {
        _clock.Now = DateTimeOffset.Parse(instant);
        return parts.GetRequiredService<FireDueTimers>().Run(_clock.Now);
    }

    private static void Done<T>(Outcome<T> outcome) => Assert.Null(outcome.Refusal);
}
