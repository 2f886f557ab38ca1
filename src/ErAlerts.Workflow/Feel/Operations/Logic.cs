using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>Three-valued logic (DMN tables 50, 51): whatever is neither true nor false counts as unknown.</summary>
internal static class Logic
{
    public static FeelValue And(FeelValue left, FeelValue right) =>
        IsFalse(left) || IsFalse(right) ? FeelBoolean.False : left.IsTrue && right.IsTrue ? FeelBoolean.True : FeelValue.Null;

    public static FeelValue Or(FeelValue left, FeelValue right) =>
        left.IsTrue || right.IsTrue ? FeelBoolean.True : IsFalse(left) && IsFalse(right) ? FeelBoolean.False : FeelValue.Null;

    public static FeelValue Not(FeelValue value) =>
        value is FeelBoolean known ? FeelBoolean.Of(!known.Value) : FeelValue.Null;

    public static bool IsFalse(FeelValue value) => ReferenceEquals(value, FeelBoolean.False);
}
