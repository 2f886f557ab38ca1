namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>Something that someone does by a date so that the plan holds.</summary>
/// <param name="Number">1 for the first; stays when others are added.</param>
/// <param name="Text">What is done.</param>
/// <param name="OwnerId">Roster id of the one person who answers for it.</param>
/// <param name="DueOn">County date by which it is done.</param>
/// <param name="DoneOn">County date on which it was reported done; null while open.</param>
public sealed record PlanAction(int Number, string Text, string OwnerId, DateOnly DueOn, DateOnly? DoneOn = null)
{
    /// <summary>Whether it is open after its date.</summary>
    public bool IsLateOn(DateOnly today) => DoneOn is null && DueOn < today;
}
