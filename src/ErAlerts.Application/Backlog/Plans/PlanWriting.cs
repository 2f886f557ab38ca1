namespace ErAlerts.Application.Backlog.Plans;

/// <summary>A plan's content as someone writes it, before any rule looked at it.</summary>
public sealed record PlanWriting
{
    /// <summary>County date by which the target is reached.</summary>
    public required DateOnly TargetOn { get; init; }

    /// <summary>Referrals over 30 days wanted by then.</summary>
    public required int TargetCount { get; init; }

    /// <summary>The weekly targets from the first week of the curve on; null for the straight line from today's count.</summary>
    public IReadOnlyList<int>? WeeklyTargets { get; init; }

    /// <summary>The actions.</summary>
    public IReadOnlyList<ActionWriting> Actions { get; init; } = [];

    /// <summary>The people to be borrowed.</summary>
    public IReadOnlyList<StaffWriting> Staff { get; init; } = [];

    /// <summary>Overtime hours foreseen.</summary>
    public decimal OvertimeHours { get; init; }

    /// <summary>Codes of the keys by which referrals are put in order; empty for the usual order.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];
}

/// <summary>An action as written.</summary>
/// <param name="Number">Its number; null for a new one.</param>
/// <param name="Text">What is done.</param>
/// <param name="OwnerId">Roster id of who answers for it.</param>
/// <param name="DueOn">County date by which it is done.</param>
public sealed record ActionWriting(int? Number, string Text, string OwnerId, DateOnly DueOn);

/// <summary>A loan of a person as written; unit and office come from the roster.</summary>
/// <param name="PersonId">Roster id.</param>
/// <param name="SharePercent">Share of the person's time, 1 to 100.</param>
/// <param name="From">First county date.</param>
/// <param name="To">Last county date.</param>
public sealed record StaffWriting(string PersonId, int SharePercent, DateOnly From, DateOnly To);
