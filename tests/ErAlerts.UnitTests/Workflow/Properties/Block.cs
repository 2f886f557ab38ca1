namespace ErAlerts.UnitTests.Workflow.Properties;

/// <summary>A piece of a block-structured process: one way in, one way out.</summary>
internal abstract record Block
{
    /// <summary>One thing that is waited for: a user task, or a catching event of a message or a timer.</summary>
    public sealed record Leaf(string Id, Awaited For) : Block;

    /// <summary>Done at once.</summary>
    public sealed record Auto(string Id) : Block;

    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<Block> Parts) : Block;

    /// <summary>Between two parallel gateways.</summary>
    public sealed record Parallel(string Id, IReadOnlyList<Block> Parts) : Block;

    /// <summary>Between two inclusive gateways; <paramref name="Taken"/> says which ways are chosen.</summary>
    public sealed record Inclusive(string Id, IReadOnlyList<Block> Parts, IReadOnlyList<bool> Taken) : Block;

    /// <summary>Between two exclusive gateways; <paramref name="Taken"/> is the way chosen.</summary>
    public sealed record Exclusive(string Id, IReadOnlyList<Block> Parts, int Taken) : Block;

    /// <summary>An event-based gateway before a message and a timer, each with what follows.</summary>
    public sealed record Race(string Id, IReadOnlyList<(Leaf Event, Block Then)> Ways) : Block;

    /// <summary>A loop drawn with gateways.</summary>
    public sealed record Loop(string Id, Block Body, int Times) : Block;

    /// <summary>A user task done several times, at once or one after the other.</summary>
    public sealed record Several(string Id, int Number, bool OneByOne) : Block;

    /// <summary>A sub-process with an event at its border that leads to <paramref name="Handler"/>.</summary>
    public sealed record Guarded(string Id, Block Body, Border Border, Block Handler) : Block;
}

/// <summary>What a leaf waits for.</summary>
internal enum Awaited
{
    User,
    Message,
    Timer,
}

/// <summary>The event at the border of a sub-process.</summary>
internal enum Border
{
    InterruptingMessage,
    InterruptingTimer,
    Error,
    OneMoreByTimer,
}
