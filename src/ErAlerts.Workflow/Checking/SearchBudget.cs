namespace ErAlerts.Workflow.Checking;

/// <summary>How much the search for deadlocks may still do: in one container, and in all containers of a file together.</summary>
internal sealed class SearchBudget
{
    /// <summary>Markings that are kept of one container; a way keeps one at each element at which it forks or others come in.</summary>
    public const int MostMarkings = 6_000;

    private const int MostMoves = 250_000;
    private const int MostMarkingsOfAll = 36_000;
    private const int MostMovesOfAll = 500_000;
    private int _markings;
    private int _moves;
    private int _allMarkings;
    private int _allMoves;

    /// <summary>The container is not searched any further.</summary>
    public bool IsSpent => _markings >= MostMarkings || IsOut;

    /// <summary>No token is moved any further.</summary>
    public bool IsOut => _moves >= MostMoves || _allMoves >= MostMovesOfAll || _allMarkings >= MostMarkingsOfAll;

    /// <summary>Another container is searched from now on.</summary>
    public void Begin() => (_markings, _moves) = (0, 0);

    /// <summary>One more marking is kept.</summary>
    public void Keep()
    {
        _markings++;
        _allMarkings++;
    }

    /// <summary>Tokens were moved, or as much was done.</summary>
    public void Spend(int moves)
    {
        _moves += moves;
        _allMoves += moves;
    }
}
