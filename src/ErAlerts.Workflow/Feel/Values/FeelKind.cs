namespace ErAlerts.Workflow.Feel.Values;

/// <summary>The kinds of value in FEEL's semantic domain (DMN 10.3.2.1).</summary>
public enum FeelKind
{
    /// <summary>The one value <c>null</c>.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A decimal of 34 digits.</summary>
    Number,

    /// <summary>Text, counted in code points.</summary>
    String,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A date with a time of day.</summary>
    DateTime,

    /// <summary>A days and time duration.</summary>
    DaysDuration,

    /// <summary>A years and months duration.</summary>
    MonthsDuration,

    /// <summary>A list.</summary>
    List,

    /// <summary>A context.</summary>
    Context,

    /// <summary>A range.</summary>
    Range,

    /// <summary>A function.</summary>
    Function,
}
