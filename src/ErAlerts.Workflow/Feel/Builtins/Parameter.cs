using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Types;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>A parameter of a built-in function with its domain (DMN 10.3.4).</summary>
/// <param name="Name">The name for calls by name.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="TakesNull">Whether null is in the domain.</param>
/// <param name="IsOptional">Whether it may be left out, which is the same as null.</param>
internal sealed record Parameter(string Name, FeelType Type, bool TakesNull = false, bool IsOptional = false)
{
    public static Parameter Any(string name) => new(name, SimpleType.Any, TakesNull: true);

    public static Parameter Something(string name) => new(name, SimpleType.Any);

    public static Parameter Number(string name) => new(name, SimpleType.Number);

    public static Parameter Text(string name) => new(name, SimpleType.String);

    public static Parameter Boolean(string name) => new(name, SimpleType.Boolean);

    public static Parameter List(string name) => new(name, ListType.OfAny);

    public static Parameter Context(string name) => new(name, ContextType.OfAny);

    public static Parameter Range(string name) => new(name, RangeType.OfAny);

    public static Parameter Point(string name) => OneOf(
        name, SimpleType.Number, SimpleType.String, SimpleType.Date, SimpleType.Time, SimpleType.DateTime, SimpleType.DaysDuration, SimpleType.MonthsDuration);

    public static Parameter OneOf(string name, params ImmutableArray<FeelType> types) => new(name, types is [var only] ? only : new UnionType(types));

    public static Parameter Function(string name) => new(name, AnyFunctionType.Instance);

    public Parameter OrNull() => this with { TakesNull = true };

    public Parameter Optional() => this with { TakesNull = true, IsOptional = true };
}
