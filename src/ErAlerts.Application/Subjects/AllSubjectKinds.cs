using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Overtime;
using ErAlerts.Application.Reviews;

namespace ErAlerts.Application.Subjects;

/// <summary>What processes can be about; a new kind is added here.</summary>
public static class AllSubjectKinds
{
    /// <summary>One of each.</summary>
    public static IReadOnlyList<ISubjectKind> List { get; } =
    [
        new ReviewSubjectKind(),
        new PlanSubjectKind(),
        new OvertimeSubjectKind(),
    ];
}
