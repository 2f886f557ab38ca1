using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>A function: built in, defined in FEEL, or made of a model's logic. Two functions are equal when they are the same one; those defined in FEEL also when text and scope are (DMN table 53).</summary>
public abstract class FeelFunction : FeelValue
{
    private protected FeelFunction()
    {
    }

    /// <inheritdoc/>
    public sealed override FeelKind Kind => FeelKind.Function;

    /// <summary>Names of the parameters, in order; of the longest signature where there are several.</summary>
    public abstract ImmutableArray<string> ParameterNames { get; }

    /// <summary>The type of the function, for <c>instance of</c>.</summary>
    internal abstract FunctionType Signature { get; }

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Applies the function to arguments by position. Trouble is reported to the run and answered with null.</summary>
    internal abstract FeelValue Invoke(FeelValue[] arguments, FeelRun run);

    /// <summary>Applies the function to arguments by name; those not given are null.</summary>
    internal abstract FeelValue Invoke(ImmutableArray<string> names, FeelValue[] arguments, FeelRun run);
}
