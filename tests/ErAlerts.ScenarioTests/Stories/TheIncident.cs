using ErAlerts.Application.Actions;
using ErAlerts.Application.Operations;
using ErAlerts.Domain.Alerts;
using ErAlerts.ScenarioTests.Vocabulary;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class TheIncident
{
    private const string Approved = "The archive is back.";

    [Theory, EveryHost]
    public async Task A_task_that_fails_is_tried_again_then_waits_for_an_administrator_and_the_decision_stands(Host host)
    {
        var closing = new FailingAction(new CloseReferral()) { FailuresLeft = 3 };
        var (county, alert) = await AnApprovalThatFails(host, closing);
        await using var open = county;
        Assert.Equal(Decision.Approve, (await alert.Review()).Decision);
        await alert.IsWithTheAra();
        await county.HasSentNoDigest();

        county.ClockStandsAt("Wed 2026-07-01 10:09");
        Assert.Equal(0, (await county.Sweeps()).Fired);
        county.ClockStandsAt("Wed 2026-07-01 10:10");
        Assert.Equal(1, (await county.Sweeps()).Fired);
        Assert.Empty(await Incidents(county, alert));
        county.ClockStandsAt("Wed 2026-07-01 10:30");
        await county.Sweeps();

        var incident = Assert.Single(await Incidents(county, alert));
        Assert.Equal(("close-approved", "task-failed", true), (incident.ElementId, incident.Code, incident.Message.Contains("The archive is away.", StringComparison.Ordinal)));
        Assert.StartsWith("action-failed: ", incident.Message, StringComparison.Ordinal);
        Assert.Contains("araDecision", incident.VariableNames.Split(';'));
        Assert.DoesNotContain("approve", incident.VariableNames.Split(';'));

        (await county.Step(u => u.Resolve.Run(incident.Id, new IncidentRemedy.Retry(), "ara-1", Approved))).IsRefused("not-an-administrator");
        (await county.Step(u => u.Resolve.Run(incident.Id, new IncidentRemedy.Retry(), "admin-1", " "))).IsRefused("reason-missing");
        (await county.Step(u => u.Resolve.Run(incident.Id, new IncidentRemedy.Acknowledge(), "admin-1", Approved))).IsRefused("process-waits");
        (await county.Step(u => u.Resolve.Run(incident.Id + 1_000, new IncidentRemedy.Retry(), "admin-1", Approved))).IsRefused("unknown-incident");
        var resolved = (await county.Step(u => u.Resolve.Run(incident.Id, new IncidentRemedy.Retry(), "admin-1", Approved))).IsDone();
        Assert.Equal(("retry", "admin-1", Approved), (resolved.Resolution, resolved.ResolvedBy, resolved.ResolvedBecause));
        await alert.IsClosed();
        (await county.Step(u => u.Resolve.Run(incident.Id, new IncidentRemedy.Retry(), "admin-1", Approved))).IsRefused("incident-resolved");
        await IsAudited(county, incident, "how=retry");
        Assert.Empty(await Incidents(county, alert));
    }

    [Theory, EveryHost]
    public async Task An_incident_is_resolved_by_setting_variables(Host host)
    {
        var (county, alert, incident) = await AnIncident(host);
        await using var open = county;
        (await county.Step(u => u.Resolve.Run(incident.Id, Setting("cycle=1 +"), "admin-1", Approved))).IsRefused("bad-expression");
        Assert.Equal("set", (await county.Step(u => u.Resolve.Run(incident.Id, Setting("cycle=cycle + 0\nnote=\"seen\""), "admin-1", Approved))).IsDone().Resolution);
        await alert.IsClosed();
        await IsAudited(county, incident, "how=set;variables=cycle,note");
    }

    [Theory, EveryHost]
    public async Task An_incident_is_resolved_by_moving_the_token(Host host)
    {
        var (county, alert, incident) = await AnIncident(host);
        await using var open = county;
        (await county.Step(u => u.Resolve.Run(incident.Id, new IncidentRemedy.Move("record-withdrawal"), "admin-1", Approved))).IsRefused("bad-target");
        Assert.Equal("move", (await county.Step(u => u.Resolve.Run(incident.Id, new IncidentRemedy.Move("close-approved"), "admin-1", Approved))).IsDone().Resolution);
        await alert.IsClosed();
        await IsAudited(county, incident, "how=move;to=close-approved");
    }

    /// <summary>Pauses of ten and twenty minutes, each shorter or longer by at most half of it and the same for each host.</summary>
    [Theory, EveryHost]
    public async Task Jitter_moves_each_try_within_its_part_and_no_further(Host host)
    {
        var closing = new FailingAction(new CloseReferral()) { FailuresLeft = 2 };
        var (county, alert) = await AnApprovalThatFails(host, closing, "er:retryJitter=\"0.5\"");
        await using var open = county;

        await county.Step(async u => await u.Fire.Run(At("10:04:59")));
        Assert.Equal(1, closing.FailuresLeft);
        await county.Step(async u => await u.Fire.Run(At("10:15")));
        Assert.Equal(0, closing.FailuresLeft);
        await alert.IsWithTheAra();
        await county.Step(async u => await u.Fire.Run(At("10:45")));
        await alert.IsClosed();
        Assert.Empty(await Incidents(county, alert));
        Assert.Empty(await county.Audited("incident-resolved"));

        DateTimeOffset At(string time)
        {
            county.ClockStandsAt("Wed 2026-07-01 " + time[..5]);
            return county.Now + TimeSpan.FromSeconds(time.Length > 5 ? 59 : 0);
        }
    }

    /// <summary>Once, with who, which and how.</summary>
    private static async Task IsAudited(County county, Incident incident, string how)
    {
        var entry = Assert.Single(await county.Audited("incident-resolved"));
        Assert.Equal(("admin-1", county.Now), (entry.Actor, entry.At));
        Assert.Equal($"incident={incident.Id};element={incident.ElementId};code={incident.Code};{how};why={Approved}", entry.Detail);
        Assert.NotNull(entry.RuleVersion);
    }

    private static IncidentRemedy Setting(string lines) => IncidentRemedy.Of("set", lines).IsDone();

    private static Task<IReadOnlyList<Incident>> Incidents(County county, Alert alert) => county.Reads(work => work.OpenIncidents(alert.InstanceId));

    private static async Task<(County County, Alert Alert, Incident Incident)> AnIncident(Host host)
    {
        var (county, alert) = await AnApprovalThatFails(host, new FailingAction(new CloseReferral()) { FailuresLeft = 3 });
        foreach (var moment in new[] { "Wed 2026-07-01 10:10", "Wed 2026-07-01 10:30" })
        {
            county.ClockStandsAt(moment);
            await county.Sweeps();
        }

        return (county, alert, Assert.Single(await Incidents(county, alert)));
    }

    /// <summary>The ARA approves at ten; the closing fails and is to be tried again after ten minutes and after twenty more.</summary>
    private static async Task<(County County, Alert Alert)> AnApprovalThatFails(Host host, FailingAction closing, string more = "")
    {
        const string Task = "er:action=\"close-referral\" er:by=\"ara\"";
        var county = await host.Opens(
            "Tue 2026-06-30 14:00",
            () => PolicyFiles.Load(closing.Vocabulary, [(Task, Task + " er:retries=\"2\" er:retryAfter=\"PT10M\" er:retryBackOff=\"2\" " + more)]));
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        county.ClockStandsAt("Wed 2026-07-01 10:00");
        await alert.Approves(by: "ARA", because: "Closing criteria met.");
        return (county, alert);
    }
}
