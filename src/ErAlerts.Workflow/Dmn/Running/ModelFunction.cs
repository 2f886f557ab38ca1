using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>A function made of a model's logic: a knowledge model, a decision service or a boxed function (DMN 10.3.2.13).</summary>
internal sealed class ModelFunction(string name, ImmutableArray<TypedName> parameters, FeelType result) : FeelFunction
{
    private readonly TypedName _result = new(name, result);

    /// <summary>What to do with the arguments; set once the model is compiled, since functions may name each other.</summary>
    public Func<FeelValue[], FeelRun, FeelValue> Body { get; set; } = static (_, _) => Null;

    /// <summary>The function's name; empty for one without.</summary>
    public string Name => name;

    /// <summary>Parameters in order.</summary>
    public ImmutableArray<TypedName> Parameters => parameters;

    /// <summary>The result, as its type takes it.</summary>
    public FeelValue Bind(FeelValue value, FeelRun run) => _result.Bind(value, run);

    public override ImmutableArray<string> ParameterNames { get; } = [.. parameters.Select(parameter => parameter.Name)];

    internal override FunctionType Signature { get; } =
        new([.. parameters.Select(parameter => parameter.Type)], result == SimpleType.Any ? null : result);

    internal override FeelValue Invoke(FeelValue[] arguments, FeelRun run)
    {
        if (arguments.Length != parameters.Length)
        {
            return run.Fail(ProblemCodes.BadArguments, $"'{name}' takes {parameters.Length} arguments and was given {arguments.Length}.");
        }

        var bound = new FeelValue[arguments.Length];
        for (var at = 0; at < bound.Length; at++)
        {
            if (parameters[at].Convert(arguments[at], run) is not { } value)
            {
                return run.Fail(ProblemCodes.BadArguments, $"'{name}' takes a {parameters[at].Type.Name} as '{parameters[at].Name}'.");
            }

            bound[at] = value;
        }

        if (!run.Enter())
        {
            return Null;
        }

        var outer = run.Place;
        run.Place = name.Length > 0 ? name : outer;
        var answer = _result.Bind(Body(bound, run), run);
        run.Place = outer;
        run.Leave();
        return answer;
    }

    internal override FeelValue Invoke(ImmutableArray<string> names, FeelValue[] arguments, FeelRun run)
    {
        var ordered = new FeelValue[parameters.Length];
        Array.Fill(ordered, Null);
        for (var at = 0; at < names.Length; at++)
        {
            var slot = ParameterNames.IndexOf(names[at]);
            if (slot < 0)
            {
                return run.Fail(ProblemCodes.BadArguments, $"'{name}' has no parameter '{names[at]}'.");
            }

            ordered[slot] = arguments[at];
        }

        return Invoke(ordered, run);
    }
}
