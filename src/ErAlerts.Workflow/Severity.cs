namespace ErAlerts.Workflow;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing has to change.</summary>
    Info,

    /// <summary>Runs, but probably not as its author meant.</summary>
    Warning,

    /// <summary>Does not run; the definition is refused.</summary>
    Error,
}
