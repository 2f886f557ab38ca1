using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>A function of the standard, with one or several signatures; the first that takes the arguments is called.</summary>
internal sealed class BuiltinFunction(string name, params ImmutableArray<Signature> signatures) : FeelFunction
{
    public string Name => name;

    /// <summary>Whether the same arguments always have the same answer, and no function among them is called.</summary>
    public bool IsPure { get; init; } = true;

    public override ImmutableArray<string> ParameterNames => signatures.MaxBy(signature => signature.Names.Length)!.Names;

    internal override FunctionType Signature => new([.. signatures[0].Parameters.Select(parameter => parameter.Type)], Result: null);

    internal override FeelValue Invoke(FeelValue[] arguments, FeelRun run)
    {
        foreach (var signature in signatures)
        {
            if (signature.Takes(arguments.Length) && signature.Convert(arguments) is { } converted)
            {
                return run.Step(Effort(converted)) ? signature.Body(new Call(name, converted, run)) : Null;
            }
        }

        return Refuse(arguments, run);
    }

    internal override FeelValue Invoke(ImmutableArray<string> names, FeelValue[] arguments, FeelRun run)
    {
        // Where two signatures share their names, the order given tells them apart: before(point, range) and before(range, point).
        foreach (var signature in signatures.OrderByDescending(signature => signature.Names.SequenceEqual(names)))
        {
            if (Arguments.InOrder(signature.Names, names, arguments) is { } ordered
                && Named(signature, names) && signature.Convert(Spread(signature, ordered)) is { } converted)
            {
                return run.Step(Effort(converted)) ? signature.Body(new Call(name, converted, run)) : Null;
            }
        }

        return Refuse(arguments, run);
    }

    private static bool Named(Signature signature, ImmutableArray<string> names) =>
        signature.Parameters.All(parameter => parameter.TakesNull || names.Contains(parameter.Name));

    /// <summary>The one named argument of a variadic parameter is the list of its values.</summary>
    private static FeelValue[] Spread(Signature signature, FeelValue[] ordered) =>
        signature.IsVariadic && ordered[^1] is FeelList list ? [.. ordered[..^1], .. list.Items] : ordered;

    private static int Effort(FeelValue[] arguments)
    {
        var effort = 0;
        foreach (var argument in arguments)
        {
            effort += argument is FeelList list ? list.Count : 0;
        }

        return effort;
    }

    private FeelValue Refuse(FeelValue[] arguments, FeelRun run) =>
        run.Fail(ProblemCodes.BadArguments, $"{name} does not take ({string.Join(", ", arguments.Select(Kinds.Of))}).");
}
