using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Migrating;

/// <summary>From elements of the old drawing to those of the new one, and what stands against it.</summary>
internal sealed class ElementMap
{
    private readonly ProcessDefinition _from;
    private readonly List<MigrationProblem> _problems;

    public ElementMap(ProcessDefinition from, ProcessDefinition to, MigrationPlan plan, List<MigrationProblem> problems)
    {
        _from = from;
        _problems = problems;
        To = to;
        Plan = plan;
        if (!string.Equals(from.Id, to.Id, StringComparison.Ordinal))
        {
            Refuse("", "other-process", $"The plan leads from the process {from.Id} to another, {to.Id}.");
        }

        foreach (var (source, target) in plan.Elements)
        {
            if (from.Find(source) is null)
            {
                Refuse("", "unknown-source", $"The plan names {source}, which the old drawing has not.");
            }

            if (target is not null && to.Find(target) is null)
            {
                Refuse("", "unknown-target", $"The plan leads {source} to {target}, which the new drawing has not.");
            }
        }
    }

    public ProcessDefinition To { get; }

    public MigrationPlan Plan { get; }

    public void Refuse(string element, string code, string message) => _problems.Add(new(element, code, message));

    public Element Old(int index) => _from.Elements[index];

    /// <summary>The plan lets go of the element.</summary>
    public bool IsDropped(Element old) => Plan.Elements.TryGetValue(old.Id, out var target) && target is null;

    /// <summary>The old container whose place this one has taken; null when it is new.</summary>
    public Container? OldContainer(Container now) => now.Owner is null
        ? _from.Root
        : _from.Elements.OfType<SubProcess>().FirstOrDefault(sub => Find(sub) == now.Owner)?.Content;

    /// <summary>Where the element goes; null when nowhere.</summary>
    public Element? Find(Element old) => Plan.Elements.GetValueOrDefault(old.Id, old.Id) is { } id ? To.Find(id) : null;

    /// <summary>Where an element goes at which something stands; null, with a problem noted, when it cannot.</summary>
    public Element? Required(Element old)
    {
        if (IsDropped(old))
        {
            Refuse(old.Id, "cannot-drop", $"Something stands at {old.Id}; the plan must say where it goes.");
            return null;
        }

        if (Find(old) is not { } target)
        {
            Refuse(old.Id, "element-gone", $"Something stands at {old.Id}, which the new drawing has not; the plan must say where it goes.");
            return null;
        }

        if (target.Kind != old.Kind)
        {
            Refuse(old.Id, "kind-changed", $"{old.Id} is a {old.Kind} and {target.Id} a {target.Kind}; what waits at one cannot wait at the other.");
            return null;
        }

        return target;
    }

    /// <summary>As <see cref="Required(Element)"/>, and the new element must stand in that container.</summary>
    public Element? Required(Element old, Container? container)
    {
        var target = Required(old);
        if (target is not null && container is not null && target.Container != container)
        {
            Refuse(old.Id, "scope-changed", $"{target.Id} stands in {target.Container.Id} of the new drawing, but what is at {old.Id} runs in {container.Id}.");
            return null;
        }

        return target;
    }

    /// <summary>The event is asked for anew: the plan rebases timers, or the new drawing listens to another name.</summary>
    public bool MustRearm(Wait wait, Element target)
    {
        var old = _from.DefinitionOf(wait);
        var now = target is ICatching catching && wait.Definition < catching.Catches.Count ? catching.Catches[wait.Definition] : null;
        return (old, now) switch
        {
            (TimerEventDefinition, TimerEventDefinition) => Plan.Timers == TimerChoice.Rebase && !wait.Seen,
            (MessageEventDefinition was, MessageEventDefinition message) => !string.Equals(was.Name, message.Name, StringComparison.Ordinal) && !wait.Seen,
            (SignalEventDefinition was, SignalEventDefinition signal) => !string.Equals(was.Name, signal.Name, StringComparison.Ordinal) && !wait.Seen,
            _ => false,
        };
    }
}
