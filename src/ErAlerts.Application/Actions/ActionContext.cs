using ErAlerts.Application.Audit;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Actions;

/// <summary>What an action knows: the transaction, the subject, its attributes in the drawing, who acted and when.</summary>
public sealed class ActionContext
{
    internal ActionContext(IUnitOfWork work, PolicyCatalogue policies, ForeignAttributes attributes, Trigger trigger, InstanceWork items)
    {
        (Work, Policies, Attributes) = (work, policies, attributes);
        (Trigger, Items) = (trigger, items);
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

    /// <summary>What the process is about.</summary>
    public ISubject Subject => Items.Subject;

    /// <summary>The process's open work items.</summary>
    internal InstanceWork Items { get; }

    /// <summary>The attribute's text; empty when the drawing does not set it.</summary>
    public string Attribute(string name) => Attributes.TryGetValue(name, out var text) ? text : string.Empty;

    /// <summary>Writes an entry in the subject's stream.</summary>
    public void Audit(string act, string? before = null, string? after = null, string? ruleVersion = null, string? detail = null) => Work.Add(new AuditEntry
    {
        Stream = Subject.AuditStream,
        At = At,
        Actor = Trigger.Actor,
        Act = act,
        Before = before,
        After = after,
        DueAt = Trigger.DueAt,
        RuleVersion = ruleVersion,
        Detail = detail,
    });

    /// <summary>Leaves a notice for the person's next digest.</summary>
    public void Notify(string personId, string kind) =>
        Work.Add(new Notice(Work.NextId(), personId, kind, Subject.Number, At) { DueOn = Subject.ClockOf(null)?.DueOn });

    /// <summary>Opens an item that informs without being waited for.</summary>
    public void Inform(string personId, string kind) => Items.Inform(kind, personId, At);

    /// <summary>Closes the items that only informed.</summary>
    public void CloseInforming() => Items.CloseInforming(At);
}
