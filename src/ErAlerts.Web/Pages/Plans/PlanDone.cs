namespace ErAlerts.Web.Pages.Plans;

/// <summary>What the page says after an act.</summary>
internal static class PlanDone
{
    public static string Words(string done) => done switch
    {
        "saved" => "The plan is saved.",
        "submitted" => "The plan is submitted and waits for the deputy director.",
        "approved" => "The plan is approved and in force; today’s count is its baseline.",
        "sent-back" => "The plan is sent back to the RA.",
        "commented" => "Your comment is kept with the plan.",
        "action-done" => "The action is reported done.",
        _ => "Done.",
    };
}
