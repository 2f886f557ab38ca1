using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Running;

/// <summary>A function defined in FEEL, with the frame it was defined in (DMN 10.3.2.13.2).</summary>
internal sealed class Closure(FunctionDefinition definition, ImmutableArray<string> names, FunctionType signature, Code body, Frame home) : FeelFunction
{
    private readonly (FunctionDefinition Definition, Frame Home) _origin = (definition, home);

    public override ImmutableArray<string> ParameterNames => names;

    internal override FunctionType Signature => signature;

    /// <summary>The same parameters, body and scope make the same function (DMN table 53).</summary>
    public override bool Equals(FeelValue? other) =>
        other is Closure closure && ReferenceEquals(closure._origin.Home, _origin.Home) && closure._origin.Definition.Equals(_origin.Definition);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(_origin.Home);

    internal override FeelValue Invoke(FeelValue[] arguments, FeelRun run)
    {
        if (arguments.Length != names.Length)
        {
            return run.Fail(ProblemCodes.BadArguments, $"The function takes {names.Length} arguments, not {arguments.Length}.");
        }

        var frame = new Frame(home, Math.Max(1, names.Length), run);
        for (var at = 0; at < arguments.Length; at++)
        {
            if (signature.Parameters[at].Convert(arguments[at]) is not { } value)
            {
                return run.Fail(ProblemCodes.BadArguments, $"The argument '{names[at]}' is not a {signature.Parameters[at].Name}.");
            }

            frame[at] = value;
        }

        return body(frame);
    }

    internal override FeelValue Invoke(ImmutableArray<string> argumentNames, FeelValue[] arguments, FeelRun run) =>
        Arguments.InOrder(names, argumentNames, arguments) is { } ordered
            ? Invoke(ordered, run)
            : run.Fail(ProblemCodes.BadArguments, $"The function has the parameters {string.Join(", ", names)} only.");
}
