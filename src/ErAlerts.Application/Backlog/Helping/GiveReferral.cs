using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;

namespace ErAlerts.Application.Backlog.Helping;

/// <summary>A manager of the office gives one backlog referral to an ER-qualified helper, or takes it back.</summary>
public sealed class GiveReferral(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>Refuses an unknown referral or person, who is no manager of the office, a referral that is no backlog or has a helper, and a helper who is not ER-qualified.</summary>
    public Task<Outcome<HelperAssignment>> Run(string number, string helperId, string by, CancellationToken stop = default) =>
        transactions.Run(work => Run(work, number, helperId, by), stop);

    /// <summary>Refuses an unknown assignment or person, who is no manager of the office, and one taken back already.</summary>
    public Task<Outcome<HelperAssignment>> TakeBack(long assignmentId, string by, CancellationToken stop = default) =>
        transactions.Run(work => TakeBack(work, assignmentId, by), stop);

    private async Task<Outcome<HelperAssignment>> Run(IUnitOfWork work, string number, string helperId, string by)
    {
        if (await work.Referral(number) is not { } referral)
        {
            return Refusals.UnknownReferral(number);
        }

        var acts = await HelperActs.Of(work, policies, referral.Office, by, clock.GetUtcNow());
        if (acts is not Outcome<HelperActs>.Done(var allowed))
        {
            // Who has no business with the office is not told whether the number exists.
            return acts.Refusal!.Code == "other-office" ? Refusals.UnknownReferral(number) : acts.Refusal;
        }

        return allowed.Give(referral, helperId);
    }

    private async Task<Outcome<HelperAssignment>> TakeBack(IUnitOfWork work, long assignmentId, string by)
    {
        if ((await work.OrgChart()).Find(by) is not { } person)
        {
            return Refusals.UnknownPerson(by);
        }

        if (await work.Planning.Assignment(assignmentId) is not { } given)
        {
            return new Refusal("unknown-assignment", "There is no such assignment.", "assignment") { Kind = RefusalKind.Unknown };
        }

        if (OnlyManagersOfTheOffice.Check(given.Office, person, "backlog work is taken back") is { } refusal)
        {
            return refusal;
        }

        if (given.TakenBackAt is not null)
        {
            return new Refusal("taken-back", $"{given.TakenBackBy} took it back already.", "assignment") { Kind = RefusalKind.Conflict };
        }

        var at = clock.GetUtcNow();
        given.TakenBack(by, at);
        work.Add(new AuditEntry { Stream = AuditStreams.OfReferral(given.Number), At = at, Actor = by, Act = "taken-from-helper", Detail = $"helper={given.HelperId}" });
        return given;
    }
}
