using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>Every built-in function (DMN 10.3.4), family by family.</summary>
internal static class BuiltinCatalogue
{
    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        .. ConversionFunctions.All,
        .. BooleanFunctions.All,
        .. StringFunctions.All,
        .. PatternFunctions.All,
        .. NumberFunctions.All,
        .. ListFunctions.All,
        .. StatisticFunctions.All,
        .. SortFunction.All,
        .. ContextFunctions.All,
        .. RangeFunctions.All,
        .. TemporalFunctions.All,
    ];

    private static readonly FrozenDictionary<string, BuiltinFunction> ByName =
        All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    public static BuiltinFunction? Find(string name) => ByName.GetValueOrDefault(name);
}
