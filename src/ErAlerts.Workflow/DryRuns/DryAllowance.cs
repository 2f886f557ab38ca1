namespace ErAlerts.Workflow.DryRuns;

/// <summary>
/// What a whole dry run may still do, in moves of tokens. Each step may end and the run still never would: processes that begin or call
/// each other, timers that repeat and leave more and more to look at.
/// </summary>
internal sealed class DryAllowance(int all)
{
    private const int Taking = 10;
    private const int NodesCopiedInAMove = 400;
    private const int ThingsPassedInAMove = 50;
    private readonly int _all = all;
    private int _spent;

    /// <summary>Moves that are still allowed.</summary>
    public int Left => _all - _spent;

    /// <summary>It was not enough.</summary>
    public bool IsUsedUp { get; private set; }

    /// <summary>Why the run was given up.</summary>
    public string Problem => $"endless: The run takes more than {_all} moves of tokens, or as much else; it was given up, for it would hardly end.";

    /// <summary>What an event costs beside the tokens it moves, in an instance of so many nodes.</summary>
    public static int Event(int nodes) => Taking + (nodes / NodesCopiedInAMove);

    /// <summary>What it costs to look through so many things.</summary>
    public static int Passing(int things) => things / ThingsPassedInAMove;

    /// <summary>So much is done. False when it is more than was left.</summary>
    public bool Spend(int moves)
    {
        IsUsedUp |= moves > Left;
        _spent = IsUsedUp ? _all : _spent + moves;
        return !IsUsedUp;
    }
}
