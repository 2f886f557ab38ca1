using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Running;

/// <summary>Puts named arguments in the order of the parameters.</summary>
internal static class Arguments
{
    /// <summary>The arguments by position, null for those not given; null when a name is unknown or given twice.</summary>
    public static FeelValue[]? InOrder(ImmutableArray<string> parameters, ImmutableArray<string> names, FeelValue[] arguments)
    {
        var ordered = new FeelValue?[parameters.Length];
        for (var at = 0; at < names.Length; at++)
        {
            var place = parameters.IndexOf(names[at]);
            if (place < 0 || ordered[place] is not null)
            {
                return null;
            }

            ordered[place] = arguments[at];
        }

        return Array.ConvertAll(ordered, value => value ?? FeelValue.Null);
    }
}
