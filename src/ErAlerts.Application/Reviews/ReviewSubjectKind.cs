using System.Collections.Frozen;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Reviews;

/// <summary>Reviews as a kind of subject.</summary>
public sealed class ReviewSubjectKind : ISubjectKind
{
    /// <inheritdoc/>
    public string Code => ReviewSteps.SubjectKind;

    /// <inheritdoc/>
    public Type SubjectType => typeof(ReviewSubject);

    /// <inheritdoc/>
    public IReadOnlySet<string> Messages { get; } = new[] { ReviewSteps.WithdrawnMessage, ReviewSteps.PromotedMessage }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, ISubject>> Load(IUnitOfWork work, IReadOnlyCollection<long> ids) =>
        (await work.Reviews(ids)).ToDictionary(r => r.Key, ISubject (r) => new ReviewSubject(r.Value));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ProcessDefinition process) => process.Id == ReviewSteps.ProcessId ? ReviewSteps.Missing(process) : [];
}
