using System.Collections.Frozen;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Types;

/// <summary>A type without parameters; <c>Any</c> is the top of the lattice and <c>Null</c> the bottom.</summary>
internal sealed record SimpleType : FeelType
{
    public static readonly SimpleType Any = new("Any", kind: null);
    public static readonly SimpleType Null = new("Null", FeelKind.Null);
    public static readonly SimpleType Number = new("number", FeelKind.Number);
    public static readonly SimpleType String = new("string", FeelKind.String);
    public static readonly SimpleType Boolean = new("boolean", FeelKind.Boolean);
    public static readonly SimpleType Date = new("date", FeelKind.Date);
    public static readonly SimpleType Time = new("time", FeelKind.Time);
    public static readonly SimpleType DateTime = new("date and time", FeelKind.DateTime);
    public static readonly SimpleType DaysDuration = new("days and time duration", FeelKind.DaysDuration);
    public static readonly SimpleType MonthsDuration = new("years and months duration", FeelKind.MonthsDuration);

    private static readonly FrozenDictionary<string, SimpleType> ByName = new[]
    {
        Any, Null, Number, String, Boolean, Date, Time, DateTime, DaysDuration, MonthsDuration,
    }.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal)
    .Concat([KeyValuePair.Create("dateTime", DateTime), KeyValuePair.Create("dayTimeDuration", DaysDuration), KeyValuePair.Create("yearMonthDuration", MonthsDuration)])
    .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FeelKind? _kind;

    private SimpleType(string name, FeelKind? kind)
    {
        Name = name;
        _kind = kind;
    }

    public override string Name { get; }

    /// <summary>The type of a name, with the short names that early DMN versions used; null for none.</summary>
    public static SimpleType? Named(string name) => ByName.GetValueOrDefault(name);

    public static SimpleType Of(FeelKind kind) => ByName.Values.FirstOrDefault(type => type._kind == kind) ?? Any;

    public override bool ConformsTo(FeelType other) =>
        other == Any || other == this || this == Null || (other is UnionType union && union.Members.Contains(this));

    public override bool Contains(FeelValue value) => _kind is null ? !value.IsNull : value.Kind == _kind;
}
