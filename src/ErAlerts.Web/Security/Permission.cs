namespace ErAlerts.Web.Security;

/// <summary>What a page or an endpoint asks of the person at the keyboard. Every one of them names exactly one.</summary>
public enum Permission
{
    /// <summary>Open to anyone, signed in or not.</summary>
    Anonymous,

    /// <summary>Anyone on the roster who has signed in.</summary>
    SignedIn,

    /// <summary>The person's own ranked list of work.</summary>
    SeeOwnWork,

    /// <summary>A social worker's own referrals and their deadlines.</summary>
    SeeOwnDeadlines,

    /// <summary>Referrals and reviews, as far as office, line and sensitivity allow; each view is logged.</summary>
    ViewReferrals,

    /// <summary>Submits a referral for closing and answers a return.</summary>
    SubmitForClosing,

    /// <summary>Gives the first approval, or sends back.</summary>
    ApproveAsScsw,

    /// <summary>Decides an alert.</summary>
    DecideReview,

    /// <summary>Hands an absent ARA's reviews to another.</summary>
    HandOnReviews,

    /// <summary>The board of one's offices.</summary>
    SeeOfficeBoard,

    /// <summary>Counts and lists of referrals open over 30 days.</summary>
    SeeBacklog,

    /// <summary>Backlogs by the numbers: the county board, an office's page, their reports and tables.</summary>
    SeeBacklogBoard,

    /// <summary>The plans of one's offices.</summary>
    SeePlans,

    /// <summary>Drafts, submits and begins plans.</summary>
    DraftPlan,

    /// <summary>Approves plans or sends them back.</summary>
    DecidePlan,

    /// <summary>Gives backlog referrals to helpers and takes them back.</summary>
    GiveToHelpers,

    /// <summary>The referrals given to oneself as a helper.</summary>
    HelpWithBacklog,

    /// <summary>One's own requests for overtime, or those of one's offices.</summary>
    SeeOvertime,

    /// <summary>Asks for overtime.</summary>
    AskForOvertime,

    /// <summary>Decides overtime of one's line.</summary>
    DecideOvertime,

    /// <summary>Training sessions, sheets, and who still needs training.</summary>
    SeeTraining,

    /// <summary>Plans sessions and keeps their sheets.</summary>
    KeepTraining,

    /// <summary>Imports, incidents and the state of the clockwork.</summary>
    SeeOperations,

    /// <summary>Tries again, mends or moves on what stopped.</summary>
    ResolveIncidents,

    /// <summary>Orders that a referral be kept whatever the retention says, and lifts the order.</summary>
    HoldReferrals,

    /// <summary>Hands in an extract of the county's system.</summary>
    ImportReferrals,

    /// <summary>Declares that the county is closed on a day.</summary>
    ChangeCalendar,

    /// <summary>Changes who is signed in or what time it is; exists in demo mode only.</summary>
    UseDemo,
}
