using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>The comparison operators as FEEL values them: true, false or null.</summary>
internal static class Comparing
{
    public static FeelValue Apply(Comparator comparator, FeelValue left, FeelValue right, FeelRun run)
    {
        if (comparator is Comparator.Equal or Comparator.NotEqual)
        {
            return Equality.Test(left, right) is { } equal
                ? FeelBoolean.Of(equal == (comparator == Comparator.Equal))
                : WithoutLists(comparator, left, right, run);
        }

        if (Ordering.Compare(left, right) is { } order)
        {
            return FeelBoolean.Of(Holds(comparator, order));
        }

        return left.IsNull || right.IsNull ? FeelValue.Null : WithoutLists(comparator, left, right, run);
    }

    public static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.Equal => "=",
        Comparator.NotEqual => "!=",
        Comparator.Less => "<",
        Comparator.LessOrEqual => "<=",
        Comparator.Greater => ">",
        _ => ">=",
    };

    public static bool Holds(Comparator comparator, int order) => comparator switch
    {
        Comparator.Less => order < 0,
        Comparator.LessOrEqual => order <= 0,
        Comparator.Greater => order > 0,
        Comparator.GreaterOrEqual => order >= 0,
        Comparator.Equal => order == 0,
        _ => order != 0,
    };

    private static FeelValue WithoutLists(Comparator comparator, FeelValue left, FeelValue right, FeelRun run) =>
        Singletons.TryOpen(ref left, ref right)
            ? Apply(comparator, left, right, run)
            : run.Fail(ProblemCodes.TypeMismatch, $"{Kinds.Of(left)} {Sign(comparator)} {Kinds.Of(right)} has no answer.");
}
