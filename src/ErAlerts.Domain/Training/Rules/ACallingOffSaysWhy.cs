namespace ErAlerts.Domain.Training.Rules;

/// <summary>Who calls a session off says why: people were sent to it.</summary>
public static class ACallingOffSaysWhy
{
    /// <summary>Refuses with <c>why-missing</c>.</summary>
    public static Refusal? Check(string why) => string.IsNullOrWhiteSpace(why) ? new Refusal("why-missing", "Say why the session is called off.", "why") : null;
}
