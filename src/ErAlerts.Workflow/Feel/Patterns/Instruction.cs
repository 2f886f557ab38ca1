using System.Runtime.InteropServices;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>What a step of a compiled pattern does.</summary>
internal enum Operation
{
    /// <summary>Takes one code point of the set.</summary>
    Take,

    /// <summary>Goes to the first target, and to the second if that leads nowhere.</summary>
    Fork,

    /// <summary>Goes to the first target.</summary>
    Jump,

    /// <summary>Keeps the position in a slot.</summary>
    Keep,

    /// <summary>Fails if nothing was taken since the position was kept in a slot: an empty round of a loop.</summary>
    Progress,

    /// <summary>Takes what a group matched.</summary>
    Again,

    /// <summary>Stands at the start of the text or line.</summary>
    Start,

    /// <summary>Stands at the end of the text or line.</summary>
    End,

    /// <summary>Has matched.</summary>
    Match,
}

/// <summary>A step of a compiled pattern; what First and Second are depends on the operation.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Instruction(Operation Operation, int First = 0, int Second = 0, CharacterSet? Set = null);
