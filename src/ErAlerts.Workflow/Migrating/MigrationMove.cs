using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Migrating;

/// <summary>One waiting place and where it goes.</summary>
/// <param name="Wait">Its number, which it keeps unless it is awaited anew; 0 for tokens before a join.</param>
/// <param name="From">Element of the old drawing.</param>
/// <param name="To">Element of the new drawing; null when it is let go of or cannot move.</param>
/// <param name="For">What is awaited there.</param>
public sealed record MigrationMove(int Wait, string From, string? To, WaitingFor For)
{
    /// <summary>It is awaited anew under another number: a rebased timer, a message or signal of another name.</summary>
    public bool IsRearmed { get; init; }
}
