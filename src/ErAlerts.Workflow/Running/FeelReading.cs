using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Running;

/// <summary>FEEL values as the interpreter needs them.</summary>
internal static class FeelReading
{
    /// <summary>A whole number that fits; null for anything else.</summary>
    public static int? AsInt(this FeelValue value) =>
        value is FeelNumber number && number.TryToInt64(out var whole) && whole is >= int.MinValue and <= int.MaxValue ? (int)whole : null;
}
