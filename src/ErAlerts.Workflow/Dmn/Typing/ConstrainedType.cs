using System.Runtime.CompilerServices;
using ErAlerts.Workflow.Dmn.Tables;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Typing;

/// <summary>The values of a type that pass unary tests (allowed values, type constraint; DMN 7.3.3).</summary>
/// <param name="Base">The type that is narrowed.</param>
/// <param name="Tests">The tests, with <c>?</c> standing for the value.</param>
internal sealed record ConstrainedType(FeelType Base, FeelUnaryTests Tests) : FeelType
{
    private static readonly FeelOptions Bounded = new(Limits: new FeelLimits(Steps: 10_000));

    private readonly CellTest _test = CellCompiler.Compile(Tests);

    public override string Name => Base.Name;

    public override bool ConformsTo(FeelType other) => ReferenceEquals(this, other) || Base.ConformsTo(other);

    public override bool Contains(FeelValue value) => Base.Contains(value) && Passes(value, FeelScope.Empty, new FeelRun(Bounded));

    /// <summary>Whether the tests alone hold; <paramref name="siblings"/> are the other components of the same structure.</summary>
    public bool Passes(FeelValue value, IFeelScope siblings, FeelRun run)
    {
        run.Hush();
        var passes = _test.Holds(value, siblings, run);
        run.Resume();
        return passes;
    }

    public bool Equals(ConstrainedType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
