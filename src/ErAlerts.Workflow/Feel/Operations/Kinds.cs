using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>Kinds of value as messages name them.</summary>
internal static class Kinds
{
    public static string Of(FeelValue value) => value.Kind switch
    {
        FeelKind.Null => "null",
        FeelKind.Boolean => "boolean",
        FeelKind.Number => "number",
        FeelKind.String => "string",
        FeelKind.Date => "date",
        FeelKind.Time => "time",
        FeelKind.DateTime => "date and time",
        FeelKind.DaysDuration => "days and time duration",
        FeelKind.MonthsDuration => "years and months duration",
        FeelKind.List => "list",
        FeelKind.Context => "context",
        FeelKind.Range => "range",
        _ => "function",
    };
}
