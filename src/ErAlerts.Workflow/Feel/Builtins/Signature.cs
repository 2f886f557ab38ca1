using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>One way to call a built-in function. The last parameter of a variadic one takes all further arguments, as a list.</summary>
internal sealed record Signature(ImmutableArray<Parameter> Parameters, Func<Call, FeelValue> Body, bool IsVariadic = false)
{
    public ImmutableArray<string> Names { get; } = [.. Parameters.Select(parameter => parameter.Name)];

    public int Required { get; } = Parameters.Count(parameter => !parameter.IsOptional);

    public bool Takes(int arguments) => arguments >= Required && (IsVariadic || arguments <= Parameters.Length);

    /// <summary>The arguments converted to the parameters' types; null when one cannot be.</summary>
    public FeelValue[]? Convert(FeelValue[] arguments)
    {
        var converted = new FeelValue[Parameters.Length];
        for (var at = 0; at < converted.Length; at++)
        {
            var given = IsVariadic && at == converted.Length - 1
                ? FeelList.Of(arguments[at..])
                : at < arguments.Length ? arguments[at] : FeelValue.Null;
            if (Parameters[at].Type.Convert(given) is not { } value || (value.IsNull && !Parameters[at].TakesNull))
            {
                return null;
            }

            converted[at] = value;
        }

        return converted;
    }
}
