using ErAlerts.Application.Storage;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Application.Subjects;

/// <summary>A kind of thing that processes can be about. One of each stands in <see cref="AllSubjectKinds"/>.</summary>
public interface ISubjectKind
{
    /// <summary>The code in <c>er:subject</c> of a process and in the row of an instance, kebab-case.</summary>
    string Code { get; }

    /// <summary>Class of its subjects; what its actions are written for.</summary>
    Type SubjectType { get; }

    /// <summary>Messages that use cases deliver to the subject itself. No drawing may send one of these names.</summary>
    IReadOnlySet<string> Messages { get; }

    /// <summary>The subjects with these keys, read in one go; absent ones are left out.</summary>
    Task<IReadOnlyDictionary<long, ISubject>> Load(IUnitOfWork work, IReadOnlyCollection<long> ids);

    /// <summary>What a drawing about this kind lacks that pages and use cases rely on.</summary>
    IEnumerable<Finding> Check(ProcessDefinition process);
}
