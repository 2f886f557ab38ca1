using System.Collections.Immutable;
using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>What a plan says. The target, its date and its curve stand from approval on; the rest goes with the work.</summary>
public sealed record PlanContent
{
    /// <summary>County date by which the target is reached.</summary>
    public required DateOnly TargetOn { get; init; }

    /// <summary>Referrals over 30 since receipt that are left then, at most.</summary>
    public required int TargetCount { get; init; }

    /// <summary>The weekly targets, in order, without gaps, to the week of the target date.</summary>
    public required ImmutableArray<CurvePoint> Curve { get; init; }

    /// <summary>What is done, by whom, by when.</summary>
    public ImmutableArray<PlanAction> Actions { get; init; } = [];

    /// <summary>Who is lent to the office.</summary>
    public ImmutableArray<BorrowedStaff> Staff { get; init; } = [];

    /// <summary>Overtime hours that the plan foresees in all; those asked and granted are counted from the requests.</summary>
    public decimal OvertimeHours { get; init; }

    /// <summary>Which referrals come first.</summary>
    public PriorityOrder Order { get; init; } = PriorityOrder.Default;

    /// <summary>The workers lent to the office in a week.</summary>
    public double WorkersIn(CountyWeek week) => Staff.Sum(s => s.WorkersIn(week));

    /// <summary>Whether target, date and curve are the same.</summary>
    public bool HasTargetOf(PlanContent other) => TargetOn == other.TargetOn && TargetCount == other.TargetCount && Curve.SequenceEqual(other.Curve);
}
