namespace ErAlerts.Web.Components;

/// <summary>How pressing a clock is; the code is the name of its style.</summary>
public enum Urgency
{
    /// <summary>Two business days or more are left.</summary>
    Calm,

    /// <summary>Due today or on the next business day.</summary>
    Soon,

    /// <summary>Overdue.</summary>
    Late,
}
