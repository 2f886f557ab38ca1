using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Training;

/// <summary>A person's ER qualification, with what proves it.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Evidence">What proves it.</param>
/// <param name="On">County date of the training; for roster experience the date of hire, null when the roster has none.</param>
/// <param name="SessionId">Key of the session whose sheet was signed; null for roster experience.</param>
/// <param name="Title">The session's title; null for roster experience.</param>
public sealed record Qualification(string PersonId, Evidence Evidence, DateOnly? On, long? SessionId = null, string? Title = null)
{
    /// <summary>"ER experience on the roster (hired Mon 3 Feb 2020)" or "signed in to 'ER basics' on Tue 8 Sep".</summary>
    public string Sentence(DateOnly today) => (Evidence, On) switch
    {
        (Evidence.SignInSheet, { } on) => $"signed in to '{Title}' on {Spoken.Day(on, today)}",
        (_, { } on) => $"ER experience on the roster (hired {Spoken.Day(on, today)})",
        _ => "ER experience on the roster",
    };
}
