namespace ErAlerts.Domain;

/// <summary>What a use case or rule answers: done with a value, or refused with a reason. Never both, never an exception.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>The act was carried out.</summary>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>The act was refused and nothing was changed.</summary>
    public sealed record Refused(Refusal Reason) : Outcome<T>;

    /// <summary>The refusal, or null when done.</summary>
    public Refusal? Refusal => (this as Refused)?.Reason;

    /// <summary>A value is an outcome that is done.</summary>
    public static implicit operator Outcome<T>(T value) => new Done(value);

    /// <summary>A refusal is an outcome that is refused.</summary>
    public static implicit operator Outcome<T>(Refusal reason) => new Refused(reason);
}
