using System.Collections.Frozen;
using ErAlerts.Application.Actions;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Subjects;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Application.Policies;

/// <summary>What a drawing may name: kinds of subject and actions.</summary>
public sealed class ProcessVocabulary
{
    private readonly FrozenDictionary<string, ISubjectKind> _kinds;
    private readonly FrozenDictionary<string, IAction> _actions;

    /// <summary>A vocabulary of these kinds and actions.</summary>
    public ProcessVocabulary(IEnumerable<ISubjectKind> kinds, IEnumerable<IAction> actions)
    {
        _kinds = kinds.ToFrozenDictionary(k => k.Code, StringComparer.Ordinal);
        _actions = actions.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
    }

    /// <summary>What this product knows.</summary>
    public static ProcessVocabulary Shipped { get; } = new(AllSubjectKinds.List, AllActions.List);

    /// <summary>The kinds.</summary>
    public IReadOnlyList<ISubjectKind> Kinds => _kinds.Values;

    /// <summary>Code of the kind that a process is about: its <c>er:subject</c>, or <c>review</c> when it names none.</summary>
    public static string SubjectOf(ProcessDefinition process) => process.Attributes.Find("subject") ?? ReviewSteps.SubjectKind;

    /// <summary>The kind of that code, or null.</summary>
    public ISubjectKind? Kind(string code) => _kinds.GetValueOrDefault(code);

    /// <summary>Whether a process listens for signals, or for messages that no use case delivers to its subject.</summary>
    internal bool Listens(ProcessDefinition process) => process.Elements.Any(e => e switch
    {
        CatchEvent caught => caught.Definitions.Any(d => d is SignalEventDefinition || (d is MessageEventDefinition message && !IsForSubject(process, message.Name))),
        ReceiveTask receive => !IsForSubject(process, receive.MessageName),
        _ => false,
    });

    /// <summary>Whether use cases deliver that message to the subject of the process itself.</summary>
    internal bool IsForSubject(ProcessDefinition process, string message) => Kind(SubjectOf(process))?.Messages.Contains(message) ?? false;

    /// <summary>The action of that name, or null.</summary>
    public IAction? Action(string name) => _actions.GetValueOrDefault(name);
}
