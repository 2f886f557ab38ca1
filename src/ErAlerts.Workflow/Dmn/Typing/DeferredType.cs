using System.Runtime.CompilerServices;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Typing;

/// <summary>A type that refers to itself on the way, such as a tree of the same nodes; known once all definitions are resolved.</summary>
internal sealed record DeferredType(string Alias) : FeelType
{
    public override string Name => Alias;

    /// <summary>The type meant.</summary>
    public FeelType Target { get; set; } = SimpleType.Any;

    public override bool ConformsTo(FeelType other) =>
        ReferenceEquals(this, other) || (RuntimeHelpers.TryEnsureSufficientExecutionStack() && Target.ConformsTo(other));

    public override bool Contains(FeelValue value) => Target.Contains(value);

    public bool Equals(DeferredType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
