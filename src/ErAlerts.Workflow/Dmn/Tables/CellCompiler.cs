using System.Collections.Immutable;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>Makes input entries into tests: comparisons with constants directly, all else as FEEL.</summary>
internal static class CellCompiler
{
    public static CellTest Compile(FeelUnaryTests tests)
    {
        var syntax = tests.Tree;
        if (syntax.PassesAlways)
        {
            return AnyTest.Instance;
        }

        if (syntax.IsNegated)
        {
            ImmutableArray<FeelValue?> constants = [.. syntax.Tests.Select(test => test.Constant is { } constant && IsPlain(constant) ? constant : null)];
            return constants.Contains(null) ? new TextTest(tests) : new ScalarTest(new NoneTest([.. constants.OfType<FeelValue>()]), new TextTest(tests));
        }

        ImmutableArray<CellTest?> direct = [.. syntax.Tests.Select(Direct)];
        return direct.Contains(null)
            ? new TextTest(tests)
            : new ScalarTest(direct is [{ } only] ? only : new EitherTest([.. direct.OfType<CellTest>()]), new TextTest(tests));
    }

    /// <summary>One test out of several.</summary>
    public static CellTest Single(Expression test) =>
        FeelUnaryTests.Parse(ExpressionWriter.Print(test)).Tests is { } alone ? Compile(alone) : NeverTest.Instance;

    private static CellTest? Direct(Expression test) => test switch
    {
        HalfRange { Endpoint.Constant: { } bound, Comparator: not (Comparator.Equal or Comparator.NotEqual) } half
            when Ordering.Compare(bound, bound) is not null => new OrderTest(half.Comparator, bound),
        Interval { Constant: FeelRange { Start.IsNull: false, End.IsNull: false } range } => new RangeTest(range),
        { Constant: { } constant } when IsPlain(constant) => new EqualTest(constant),
        _ => null,
    };

    /// <summary>Lists and ranges are tested for membership, not for equality.</summary>
    private static bool IsPlain(FeelValue value) => value is not (FeelList or FeelRange or FeelContext or FeelFunction);
}
