using ErAlerts.Application.Storage;

namespace ErAlerts.Application.Subjects;

/// <summary>
/// What one process is about, within one transaction: a review, a backlog plan, an overtime request.
/// <para>
/// To add a kind of subject: (1) its aggregate in Domain, its rows in storage and a way to load many of them by key in
/// <see cref="IUnitOfWork"/>; (2) a class with this interface around the aggregate; (3) an <see cref="ISubjectKind"/> that loads it, and
/// its line in <see cref="AllSubjectKinds"/>; (4) its actions, each an <see cref="Actions.ActionOn{TSubject}"/> with its line in
/// <see cref="Actions.AllActions"/>; (5) a drawing whose process says <c>er:subject="code"</c>, begun by
/// <see cref="Processes.ProcessRunner.Start"/>. A drawing that uses an action of another kind is refused when it is read.
/// </para>
/// </summary>
public interface ISubject
{
    /// <summary>Code of its kind, kebab-case; an instance's row keeps it.</summary>
    string Kind { get; }

    /// <summary>Our own key of it.</summary>
    long Id { get; }

    /// <summary>What people know it by, in lists and addresses: a referral's number, a plan's code.</summary>
    string Number { get; }

    /// <summary>Code of the office whose it is.</summary>
    string Office { get; }

    /// <summary>The audit stream of what happens to it.</summary>
    string AuditStream { get; }

    /// <summary>Id of the person who holds a user task's <c>er:role</c> for this subject; null when nobody does.</summary>
    Task<string?> HolderOf(string role, IUnitOfWork work);

    /// <summary>The clock of a step, which its work items carry; without a step, of the subject as a whole. Null when it has none.</summary>
    SubjectClock? ClockOf(string? step);
}
