using ErAlerts.Application.Audit;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts.Rules;

namespace ErAlerts.Application.Retention;

/// <summary>An administrator orders that a referral be kept, or lifts the order. Neither reads anything of the referral.</summary>
public sealed class HoldReferral(ITransactions transactions, TimeProvider clock)
{
    /// <summary>Sets a hold. Refuses an unknown person, anyone but an administrator, a missing reason, an unknown referral, and <c>hold-standing</c>.</summary>
    public Task<Outcome<LegalHold>> Set(string number, string by, string because, CancellationToken stop = default) =>
        transactions.Run(work => Act(work, number, by, because, standing => standing is null
            ? Added(work, new LegalHold(work.NextId(), number, because.Trim(), by, clock.GetUtcNow()))
            : new Refusal("hold-standing", $"A legal hold has stood on {number} since {standing.SetAt:yyyy-MM-dd}.", "number") { Kind = RefusalKind.Conflict }), stop);

    /// <summary>Lifts the hold that stands. Refuses as <see cref="Set"/> does, and <c>hold-missing</c>.</summary>
    public Task<Outcome<LegalHold>> Lift(string number, string by, string because, CancellationToken stop = default) =>
        transactions.Run(work => Act(work, number, by, because, standing => standing is null
            ? new Refusal("hold-missing", $"No legal hold stands on {number}.", "number") { Kind = RefusalKind.Conflict }
            : Lifted(standing, by, because)), stop);

    /// <summary>Lifts the hold of that key. Refuses as <see cref="Lift(string, string, string, CancellationToken)"/> does, and <c>unknown-hold</c>.</summary>
    public Task<Outcome<LegalHold>> Lift(long id, string by, string because, CancellationToken stop = default) => transactions.Run(
        async work => await work.Retention.Hold(id) is not { } hold
            ? new Refusal("unknown-hold", $"There is no legal hold {id}.", "id") { Kind = RefusalKind.Unknown }
            : await Act(work, hold.Number, by, because, standing => standing?.Id == id ? Lifted(standing, by, because) : AlreadyLifted()),
        stop);

    /// <summary>The holds that stand, oldest first.</summary>
    public Task<IReadOnlyList<LegalHold>> Standing(CancellationToken stop = default) => transactions.Run(work => work.Retention.StandingHolds(), stop);

    /// <summary>The referral's version grows with each act, so that a removal that is under way beside it fails and looks again.</summary>
    private async Task<Outcome<LegalHold>> Act(IUnitOfWork work, string number, string by, string because, Func<LegalHold?, Outcome<LegalHold>> act)
    {
        if (await AdministratorsAct.Check(work, by, because) is { } refusal)
        {
            return refusal;
        }

        if (await work.Referral(number) is not { } referral)
        {
            return Refusals.UnknownReferral(number);
        }

        var outcome = act(await work.Retention.StandingHold(number));
        if (outcome is Outcome<LegalHold>.Done(var hold))
        {
            referral.HoldChanged();
            var lifted = hold.LiftedAt is not null;
            work.Add(new AuditEntry
            {
                Stream = AuditStreams.OfReferral(number),
                At = hold.LiftedAt ?? hold.SetAt,
                Actor = by,
                Act = lifted ? "hold-lifted" : "hold-set",
                Before = lifted ? "held" : null,
                After = lifted ? null : "held",
            });
        }

        return outcome;
    }

    private static Refusal AlreadyLifted() => new("hold-missing", "That legal hold does not stand any more.", "id") { Kind = RefusalKind.Conflict };

    private static LegalHold Added(IUnitOfWork work, LegalHold hold)
    {
        work.Add(hold);
        return hold;
    }

    private Outcome<LegalHold> Lifted(LegalHold hold, string by, string because)
    {
        hold.Lifted(by, clock.GetUtcNow(), because.Trim());
        return hold;
    }
}
