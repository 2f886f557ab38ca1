namespace ErAlerts.Workflow.Feel.Values;

/// <summary>The value <c>null</c>: absent, or the result of an error.</summary>
public sealed class FeelNull : FeelValue
{
    /// <summary>The only instance.</summary>
    public static readonly FeelNull Instance = new();

    private FeelNull()
    {
    }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Null;

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) => other is FeelNull;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
