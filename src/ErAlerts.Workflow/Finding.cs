namespace ErAlerts.Workflow;

/// <summary>One defect of a definition, found when it is read or checked, before anything runs.</summary>
/// <param name="Severity">An <see cref="Severity.Error"/> refuses the definition.</param>
/// <param name="File">Name of the file read, as the caller gave it.</param>
/// <param name="Element">Id (else the name) of the element; empty when the file as a whole is meant.</param>
/// <param name="Code">Kebab-case code, the same in logs and tests.</param>
/// <param name="Message">A sentence for the person who edits the file.</param>
public sealed record Finding(Severity Severity, string File, string Element, string Code, string Message);
