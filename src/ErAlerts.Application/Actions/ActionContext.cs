using ErAlerts.Application.Audit;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Processes;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Actions;

/// <summary>What an action knows: the transaction, the review it is about, its attributes in the drawing, who acted and when.</summary>
public sealed class ActionContext
{
    internal ActionContext(IUnitOfWork work, PolicyCatalogue policies, ForeignAttributes attributes, Trigger trigger, ReviewWork reviewWork)
    {
        (Work, Policies, Attributes) = (work, policies, attributes);
        (Trigger, ReviewWork) = (trigger, reviewWork);
    }

    /// <summary>The transaction.</summary>
    public IUnitOfWork Work { get; }

    /// <summary>The policy files.</summary>
    public PolicyCatalogue Policies { get; }

    /// <summary>The task's <c>er:</c> attributes by local name.</summary>
    public ForeignAttributes Attributes { get; }

    /// <summary>What set the process moving.</summary>
    public Trigger Trigger { get; }

    /// <summary>Instant, UTC.</summary>
    public DateTimeOffset At => Trigger.At;

    /// <summary>The review that the process is about.</summary>
    public Review Review => ReviewWork.Review;

    /// <summary>Its open work items.</summary>
    internal ReviewWork ReviewWork { get; }

    /// <summary>The referral under review.</summary>
    public async Task<Referral> Referral() => (await Work.Referrals([Review.ReferralId]))[Review.ReferralId];

    /// <summary>The attribute's text; empty when the drawing does not set it.</summary>
    public string Attribute(string name) => Attributes.TryGetValue(name, out var text) ? text : string.Empty;

    /// <summary>Writes an entry in the referral's stream.</summary>
    public void Audit(string act, ReviewState? before = null, string? ruleVersion = null, string? detail = null) => Work.Add(new AuditEntry
    {
        Stream = AuditStreams.Of(Review),
        At = At,
        Actor = Trigger.Actor,
        Act = act,
        Before = before is { } b ? Codes.Of(b) : null,
        After = before is null ? null : Codes.Of(Review.State),
        DueAt = Trigger.DueAt,
        RuleVersion = ruleVersion,
        Detail = detail,
    });

    /// <summary>Leaves a notice for the person's next digest.</summary>
    public void Notify(string personId, string kind) =>
        Work.Add(new Notice(Work.NextId(), personId, kind, Review.Number, At) { DueOn = Review.DueOn });

    /// <summary>Opens an item that informs without being waited for.</summary>
    internal void Inform(string personId) => ReviewWork.Inform(Work, ReviewSteps.EscalationWork, personId, At);
}
