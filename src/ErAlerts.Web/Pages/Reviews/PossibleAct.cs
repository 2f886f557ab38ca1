namespace ErAlerts.Web.Pages.Reviews;

/// <summary>What the person may do on the review page.</summary>
public enum PossibleAct
{
    /// <summary>Read.</summary>
    None,

    /// <summary>Submit for closing, or answer and submit again.</summary>
    Submit,

    /// <summary>Give the first approval, or send back.</summary>
    ApproveOrSendBack,

    /// <summary>Decide the alert.</summary>
    Decide,
}
