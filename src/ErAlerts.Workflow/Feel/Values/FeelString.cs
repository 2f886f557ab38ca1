namespace ErAlerts.Workflow.Feel.Values;

/// <summary>Text. FEEL counts its code points; .NET's <see cref="Value"/> is UTF-16.</summary>
public sealed class FeelString : FeelValue
{
    /// <summary>The empty text.</summary>
    public static readonly FeelString Empty = new("");

    private FeelString(string value) => Value = value;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.String;

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>A text value.</summary>
    public static FeelString Of(string value) => value.Length == 0 ? Empty : new FeelString(value);

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) =>
        other is FeelString text && string.Equals(Value, text.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
}
