namespace ErAlerts.Web.Pages.Work;

/// <summary>The parts of the ranked list, in its order.</summary>
public enum WorkUrgency
{
    /// <summary>The clock has run out.</summary>
    Overdue,

    /// <summary>The due date is today.</summary>
    Today,

    /// <summary>The due date lies ahead.</summary>
    Later,

    /// <summary>There is no clock.</summary>
    None,
}
