using ErAlerts.Workflow.Feel.Operations;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>An immutable FEEL value. <see cref="Equals(FeelValue)"/> is structural; FEEL's own three-valued equality is <see cref="FeelEquals"/>.</summary>
public abstract class FeelValue : IEquatable<FeelValue>
{
    private protected FeelValue()
    {
    }

    /// <summary>FEEL's <c>null</c>.</summary>
    public static FeelValue Null => FeelNull.Instance;

    /// <summary>The kind of this value.</summary>
    public abstract FeelKind Kind { get; }

    /// <summary>Whether this is <c>null</c>.</summary>
    public bool IsNull => Kind == FeelKind.Null;

    /// <summary>Whether this is the boolean <c>true</c>.</summary>
    public bool IsTrue => ReferenceEquals(this, FeelBoolean.True);

    /// <summary>Number of values in the tree below and including this one, at most <see cref="int.MaxValue"/>.</summary>
    internal virtual int Weight => 1;

    /// <summary>Depth of the tree below this value.</summary>
    internal virtual int Nesting => 0;

    /// <summary>Equality as FEEL's <c>=</c> sees it; null where the kinds do not compare (DMN table 53).</summary>
    public bool? FeelEquals(FeelValue other) => Equality.Test(this, other);

    /// <inheritdoc/>
    public abstract bool Equals(FeelValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as FeelValue);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The text that FEEL's <c>string()</c> gives; "null" for null.</summary>
    public sealed override string ToString() => Wording.Of(this);
}
