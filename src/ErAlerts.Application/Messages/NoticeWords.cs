namespace ErAlerts.Application.Messages;

/// <summary>What a digest says of each kind of notice. Never more of a referral than the end of its number.</summary>
internal static class NoticeWords
{
    public static string Subject(Notice notice) => notice.Kind switch
    {
        var kind when kind.StartsWith("plan-", StringComparison.Ordinal) => $"backlog plan {notice.Number}",
        var kind when kind.StartsWith("overtime-", StringComparison.Ordinal) => $"overtime request {notice.Number}",
        _ => $"referral ending in {notice.Number[^Math.Min(4, notice.Number.Length)..]}",
    };

    public static string Heading(string kind) => kind switch
    {
        "reminder-day-3" => "Day 3 of 5 today:",
        "reminder-day-5" => "Due today (day 5):",
        "escalated-ra" or "escalated-dd" => "Overdue and escalated to you; the review stays with the ARA:",
        "handed-on" => "Handed to you from another ARA; the due date stays:",
        "returned" => "Returned to you by the ARA:",
        "sent-back" => "Sent back to you by your supervisor:",
        "plan-draft-due" => "The draft of your office's plan is due today:",
        "plan-draft-overdue" => "Overdue draft; it stays with the RA:",
        "plan-decision-due" => "A plan waits for your decision today:",
        "plan-sent-back" => "Sent back to you by the DD:",
        "plan-approved" => "Approved by the DD and in force:",
        "plan-behind-target" => "Behind its target at the last checkpoint:",
        "plan-behind" => "Behind its target for weeks running and escalated to you; it stays with the RA:",
        "plan-recovered" => "On target again:",
        "plan-done" => "Done; the count stayed under the threshold:",
        "plan-replaced" => "Replaced by a newer plan:",
        "overtime-due" => "Overtime that waits for your decision:",
        "overtime-overdue" => "Overtime that nobody decided in time; you may decide it:",
        "overtime-granted" => "Your overtime was granted:",
        "overtime-refused" => "Your overtime was refused; the reason stands with it:",
        _ => kind + ":",
    };
}
