using System.Collections.Frozen;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Backlog.Plans;

/// <summary>Backlog plans as a kind of subject.</summary>
public sealed class PlanSubjectKind : ISubjectKind
{
    /// <inheritdoc/>
    public string Code => PlanSteps.SubjectKind;

    /// <inheritdoc/>
    public Type SubjectType => typeof(PlanSubject);

    /// <inheritdoc/>
    public IReadOnlySet<string> Messages { get; } = new[] { PlanSteps.ReplacedMessage }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, ISubject>> Load(IUnitOfWork work, IReadOnlyCollection<long> ids) =>
        (await work.Planning.Plans(ids)).ToDictionary(p => p.Key, ISubject (p) => new PlanSubject(p.Value));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ProcessDefinition process) => process.Id == PlanSteps.ProcessId ? PlanSteps.Missing(process) : [];
}
