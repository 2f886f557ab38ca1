namespace ErAlerts.Workflow.Feel;

/// <summary>What one evaluation may use. Beyond any of them the result is null and a problem says which.</summary>
/// <param name="Steps">Iterations, calls and comparisons of items.</param>
/// <param name="Depth">Calls within calls.</param>
/// <param name="CollectionSize">Values in one list or context, those nested in it included.</param>
/// <param name="StringSize">Length of one text in UTF-16 units.</param>
public sealed record FeelLimits(int Steps = 5_000_000, int Depth = 256, int CollectionSize = 1_000_000, int StringSize = 1_000_000)
{
    /// <summary>The limits that hold when none are given.</summary>
    public static readonly FeelLimits Default = new();

    /// <summary>Deepest nesting of lists and contexts in a value.</summary>
    internal const int Nesting = 200;
}
