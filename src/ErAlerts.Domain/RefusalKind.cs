namespace ErAlerts.Domain;

/// <summary>What sort of "no" a refusal is; the edges map it to a status (422, 403, 404, 409, 412).</summary>
public enum RefusalKind
{
    /// <summary>The input breaks a rule.</summary>
    Input,

    /// <summary>The person may not do this.</summary>
    Forbidden,

    /// <summary>There is no such thing, or none that the person may see.</summary>
    Unknown,

    /// <summary>The thing is in another state than the act needs, for instance decided already.</summary>
    Conflict,

    /// <summary>The caller looked at an older version than the present one.</summary>
    Stale,
}
