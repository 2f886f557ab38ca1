using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.Overtime.Rules;

namespace ErAlerts.Application.Overtime;

/// <summary>A manager of the line grants hours or refuses them with a reason; or the worker takes the request back before that.</summary>
public sealed class DecideOvertime(ITransactions transactions, ProcessRunner runner, TimeProvider clock)
{
    /// <summary>Refuses an unknown request or person, one's own request, who does not stand above the worker, a second decision, hours out of bounds, no reason, and an older version.</summary>
    public Task<Outcome<OvertimeRequest>> Run(OvertimeDecision decision, CancellationToken stop = default) => transactions.Run(
        async work =>
        {
            var loaded = await Load(work, decision.RequestId);
            return loaded is Outcome<OvertimeRequest>.Done(var request) ? await Decide(work, request, decision) : loaded;
        },
        stop);

    /// <summary>Refuses an unknown request, one that someone else made, and one that was decided or withdrawn.</summary>
    public Task<Outcome<OvertimeRequest>> Withdraw(long id, string by, CancellationToken stop = default) => transactions.Run(
        async work =>
        {
            var loaded = await Load(work, id);
            return loaded is Outcome<OvertimeRequest>.Done(var request) ? await Withdraw(work, request, by) : loaded;
        },
        stop);

    private static Refusal? Stale(OvertimeRequest request, int? expected) => expected is { } seen && seen != request.Version
        ? new Refusal("stale", $"The request is at version {request.Version} now, not {seen}; look at it again.", "If-Match") { Kind = RefusalKind.Stale }
        : null;

    private static async Task<Outcome<OvertimeRequest>> Load(IUnitOfWork work, long id) =>
        (await work.Planning.Overtime([id])).TryGetValue(id, out var request)
            ? request
            : new Refusal("unknown-request", "There is no such request for overtime.", "request") { Kind = RefusalKind.Unknown };

    private async Task<Outcome<OvertimeRequest>> Decide(IUnitOfWork work, OvertimeRequest request, OvertimeDecision decision)
    {
        var chart = await work.OrgChart();
        if (chart.Find(decision.By) is not { } manager)
        {
            return Refusals.UnknownPerson(decision.By);
        }

        if ((OnlyAManagerOfTheLineDecides.Check(request, manager, chart)
             ?? ARequestIsDecidedOnce.Check(request)
             ?? Stale(request, decision.ExpectedVersion)
             ?? ARefusalOrCutHasAReason.Check(request, decision.Hours, decision.Reason)) is { } refusal)
        {
            return refusal;
        }

        var at = clock.GetUtcNow();
        var reason = string.IsNullOrWhiteSpace(decision.Reason) ? null : decision.Reason.Trim();
        if (decision.Hours is { } hours)
        {
            request.Granted(hours, decision.By, at, reason);
        }
        else
        {
            request.Refused(decision.By, at, reason!);
        }

        Audit(work, request, decision.By, at, string.Create(CultureInfo.InvariantCulture, $"asked={request.HoursAsked:0.##};granted={request.HoursGranted:0.##}"));
        var answer = ProcessValues.Of(OvertimeSteps.Decision, decision.Hours is null ? "refuse" : "grant");
        await runner.CompleteUserTask(work, new OvertimeSubject(request), OvertimeSteps.Decide, answer, new Trigger(decision.By, at));
        return request;
    }

    private async Task<Outcome<OvertimeRequest>> Withdraw(IUnitOfWork work, OvertimeRequest request, string by)
    {
        if ((OnlyTheWorkerWithdraws.Check(request, by) ?? ARequestIsDecidedOnce.Check(request)) is { } refusal)
        {
            return refusal;
        }

        var at = clock.GetUtcNow();
        request.Withdrawn(at);
        Audit(work, request, by, at, null);
        await runner.Deliver(work, new OvertimeSubject(request), OvertimeSteps.WithdrawnMessage, new Trigger(by, at));
        return request;
    }

    private static void Audit(IUnitOfWork work, OvertimeRequest request, string by, DateTimeOffset at, string? detail) => work.Add(new AuditEntry
    {
        Stream = AuditStreams.OfOvertime(request.Id),
        At = at,
        Actor = by,
        Act = "overtime-" + Codes.Of(request.State),
        Before = Codes.Of(OvertimeState.Asked),
        After = Codes.Of(request.State),
        DueAt = request.OverdueAt,
        Detail = detail,
    });
}

/// <summary>What a manager decides of a request.</summary>
/// <param name="RequestId">Key of the request.</param>
/// <param name="By">Who decides.</param>
/// <param name="Hours">Hours granted; null to refuse.</param>
/// <param name="Reason">Why; needed to refuse or to grant fewer hours than asked for.</param>
public sealed record OvertimeDecision(long RequestId, string By, decimal? Hours, string? Reason)
{
    /// <summary>The version that the manager looked at; null for none.</summary>
    public int? ExpectedVersion { get; init; }
}
