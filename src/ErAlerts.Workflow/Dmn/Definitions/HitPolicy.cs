namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>Which of the matching rules give the result (DMN 8.2.10).</summary>
public enum HitPolicy
{
    /// <summary>At most one rule may match.</summary>
    Unique,

    /// <summary>Several may match if their outputs are equal.</summary>
    Any,

    /// <summary>The output that stands first in the output values.</summary>
    Priority,

    /// <summary>The first match in rule order.</summary>
    First,

    /// <summary>All outputs, or what an aggregation makes of them.</summary>
    Collect,

    /// <summary>All outputs in rule order.</summary>
    RuleOrder,

    /// <summary>All outputs, in the order of the output values.</summary>
    OutputOrder,
}
