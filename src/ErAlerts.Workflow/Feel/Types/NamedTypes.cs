namespace ErAlerts.Workflow.Feel.Types;

/// <summary>The types that a bare name stands for. A generic type without its parameters holds whatever they could be.</summary>
internal static class NamedTypes
{
    public static FeelType? Find(string name) => (FeelType?)SimpleType.Named(name) ?? name switch
    {
        "list" => ListType.OfAny,
        "context" => ContextType.OfAny,
        "range" => RangeType.OfAny,
        "function" => AnyFunctionType.Instance,
        _ => null,
    };

    /// <summary>Whether a name is that of a type which, to be a type, needs parameters (DMN table 61).</summary>
    public static bool IsGeneric(string name) => name is "list" or "context" or "range" or "function";
}
