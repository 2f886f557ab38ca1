using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Operations;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>The Boolean function (DMN table 73).</summary>
internal static class BooleanFunctions
{
    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        new("not", new Signature([Parameter.Boolean("negand").OrNull()], call => Logic.Not(call[0]))),
    ];
}
