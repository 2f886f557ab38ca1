using System.Collections.Immutable;

namespace ErAlerts.Workflow.Running;

/// <summary>A completed activity that can be compensated, with its own data as they were then (BPMN 13.5.5).</summary>
/// <param name="Element">Index of the activity.</param>
/// <param name="Locals">Data of the activity itself at its completion.</param>
/// <param name="Inner">For a sub-process: what was completed inside it, oldest first.</param>
internal sealed record Undoable(int Element, Variables Locals, ImmutableArray<Undoable> Inner);

/// <summary>A compensation under way.</summary>
/// <param name="Thrower">The throwing event, which goes on afterwards; -1 when nobody waits for it.</param>
/// <param name="Left">What is still to be undone; the last comes next.</param>
internal sealed record UndoState(int Thrower, ImmutableArray<Undoable> Left);
