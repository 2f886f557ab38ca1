namespace ErAlerts.Workflow.Reading;

/// <summary>What a process is drawn for, as its <c>isExecutable</c> says (BPMN table 10.1).</summary>
internal enum Purpose
{
    /// <summary>To be run.</summary>
    ToRun,

    /// <summary>Not said: it is run if it can be.</summary>
    Unsaid,

    /// <summary>For people to read only.</summary>
    ForPeople,
}
