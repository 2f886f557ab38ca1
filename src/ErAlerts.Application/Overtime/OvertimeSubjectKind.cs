using System.Collections.Frozen;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Overtime;

/// <summary>Requests for overtime as a kind of subject.</summary>
public sealed class OvertimeSubjectKind : ISubjectKind
{
    /// <inheritdoc/>
    public string Code => OvertimeSteps.SubjectKind;

    /// <inheritdoc/>
    public Type SubjectType => typeof(OvertimeSubject);

    /// <inheritdoc/>
    public IReadOnlySet<string> Messages { get; } = new[] { OvertimeSteps.WithdrawnMessage }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, ISubject>> Load(IUnitOfWork work, IReadOnlyCollection<long> ids) =>
        (await work.Planning.Overtime(ids)).ToDictionary(r => r.Key, ISubject (r) => new OvertimeSubject(r.Value));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ProcessDefinition process) => process.Id == OvertimeSteps.ProcessId ? OvertimeSteps.Missing(process) : [];
}
