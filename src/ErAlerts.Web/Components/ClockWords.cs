namespace ErAlerts.Web.Components;

/// <summary>A running clock as the pages show it.</summary>
/// <param name="Head">"2 business days left", "due today", "1 business day overdue".</param>
/// <param name="Tail">"due Wed 8 Jul"; null when the head says it all.</param>
/// <param name="Urgency">How it is coloured, beside the words.</param>
/// <param name="DaysLeft">Business days until the due date, negative after it.</param>
public sealed record ClockWords(string Head, string? Tail, Urgency Urgency, int DaysLeft)
{
    /// <summary>How many of the five marks are filled: the business days that are gone.</summary>
    public int DaysGone => Math.Clamp(5 - DaysLeft, 0, 5);
}
