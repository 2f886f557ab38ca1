using System.Collections.Immutable;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Training;

namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>What the rules need to know besides the plan itself.</summary>
public sealed record PlanSetting
{
    /// <summary>Today's county date.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Referrals of the office over 30 since receipt today.</summary>
    public required int CountNow { get; init; }

    /// <summary>The county's line.</summary>
    public required OrgChart Chart { get; init; }

    /// <summary>Who is ER-qualified.</summary>
    public required QualificationBook Qualifications { get; init; }

    /// <summary>Who is lent by the other live plans of the county.</summary>
    public ImmutableArray<BorrowedStaff> LentElsewhere { get; init; } = [];
}
