using System.Globalization;
using ErAlerts.Domain.People;

namespace ErAlerts.Web.Components;

/// <summary>What the pages call the things that have codes.</summary>
internal static class Wording
{
    /// <summary>Where a review stands.</summary>
    public static string State(string code) => code switch
    {
        "with-csw" => "Sent back to the CSW",
        "with-scsw" => "With the SCSW",
        "with-ara" => "With the ARA",
        "returned" => "Returned to the CSW",
        "approved" => "Closing approved",
        "withdrawn" => "Withdrawn or promoted",
        "not-an-alert" => "Closed without alert",
        _ => Sentence(code),
    };

    /// <summary>"vermont-corridor" is "Vermont Corridor".</summary>
    public static string Office(string code) =>
        string.Join(' ', code.Split('-').Select(w => w.Length < 2 ? w.ToUpperInvariant() : char.ToUpperInvariant(w[0]) + w[1..]));

    /// <summary>One office, a few, or how many.</summary>
    public static string Offices(IReadOnlyCollection<string> codes) => codes.Count switch
    {
        0 => "county-wide",
        <= 3 => string.Join(", ", codes.Select(Office)),
        _ => $"{codes.Count} offices",
    };

    /// <summary>What a role does here, in a sentence.</summary>
    public static string RoleWork(Role role) => role switch
    {
        Role.Csw => "Submits a finished investigation for closing and answers what is returned.",
        Role.Scsw => "Gives the first approval of the unit’s closings, or sends them back.",
        Role.Ara => "Approves or returns each alert within five business days.",
        Role.Ra => "Sees the whole office and the reviews that day 5 ran out on.",
        Role.Dd => "Sees their offices by the numbers and the reviews that day 7 ran out on.",
        Role.Training => "Keeps the training sessions and their sign-in sheets.",
        Role.Mentor => "Walks beside a new hire.",
        Role.Auditor => "Reads the logs and the state of the system, and changes nothing.",
        Role.Admin => "Hands in the county’s extracts and watches that everything runs.",
        _ => "Sees sensitive referrals beside the assigned line.",
    };

    /// <summary>What a work item asks of the person it waits for.</summary>
    public static string WorkToDo(string kind) => kind switch
    {
        "scsw-review" => "First approval",
        "csw-correct" => "Correct and submit again",
        "ara-review" => "Decide",
        "csw-answer" => "Answer the return",
        "escalation" => "Escalated to you",
        "draft-plan" => "Draft and submit",
        "decide-plan" => "Approve or send back",
        "plan-behind" => "Behind target, escalated to you",
        "plan-draft-overdue" => "Draft overdue, escalated to you",
        "decide-overtime" => "Grant or refuse",
        "overtime-overdue" => "Undecided, escalated to you",
        _ => Sentence(kind),
    };

    /// <summary>A role in full.</summary>
    public static string RoleName(Role role) => role switch
    {
        Role.Csw => "Children’s social worker (CSW)",
        Role.Scsw => "Supervising children’s social worker (SCSW)",
        Role.Ara => "Assistant regional administrator (ARA)",
        Role.Ra => "Regional administrator (RA)",
        Role.Dd => "Deputy director (DD)",
        Role.Training => "Training coordinator",
        Role.Mentor => "Mentor",
        Role.Auditor => "Auditor",
        Role.Admin => "Administrator",
        _ => "Sensitive case unit (SCU)",
    };

    /// <summary>"very-high" is "Very high".</summary>
    public static string Sentence(string code) =>
        code.Length == 0 ? code : char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');

    /// <summary>The style of an urgency.</summary>
    public static string Style(Urgency urgency) => urgency switch { Urgency.Late => "late", Urgency.Soon => "soon", _ => "calm" };

    /// <summary>"1 referral", "2,345 referrals".</summary>
    public static string Count(int number, string one, string many) =>
        number == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{number:N0} {many}");
}
