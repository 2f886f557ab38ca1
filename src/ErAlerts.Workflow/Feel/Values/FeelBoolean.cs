namespace ErAlerts.Workflow.Feel.Values;

/// <summary>True or false; two instances only.</summary>
public sealed class FeelBoolean : FeelValue
{
    /// <summary>True.</summary>
    public static readonly FeelBoolean True = new(value: true);

    /// <summary>False.</summary>
    public static readonly FeelBoolean False = new(value: false);

    private FeelBoolean(bool value) => Value = value;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Boolean;

    /// <summary>The truth value.</summary>
    public bool Value { get; }

    /// <summary>The instance for a truth value.</summary>
    public static FeelBoolean Of(bool value) => value ? True : False;

    /// <summary>The instance for a truth value, or null for the third one.</summary>
    public static FeelValue Of(bool? value) => value is { } known ? Of(known) : FeelNull.Instance;

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value ? 1 : 2;
}
