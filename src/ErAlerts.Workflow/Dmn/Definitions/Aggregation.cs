namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>What a collecting table makes of its outputs (DMN 8.2.10).</summary>
public enum Aggregation
{
    /// <summary>The list itself.</summary>
    None,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their number.</summary>
    Count,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,
}
