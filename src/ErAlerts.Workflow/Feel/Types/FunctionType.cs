using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Types;

/// <summary>A function from parameters to a result; an unknown result (null) passes for any.</summary>
internal sealed record FunctionType(ImmutableArray<FeelType> Parameters, FeelType? Result) : FeelType
{
    public override string Name =>
        $"function<{string.Join(", ", Parameters.Select(parameter => parameter.Name))}> -> {(Result ?? SimpleType.Any).Name}";

    /// <summary>Parameters conform the other way round, the result in the same direction.</summary>
    public override bool ConformsTo(FeelType other) =>
        other == SimpleType.Any || other == AnyFunctionType.Instance || (other is FunctionType function
            && function.Parameters.Length == Parameters.Length
            && function.Parameters.Zip(Parameters).All(pair => pair.First.ConformsTo(pair.Second))
            && (Result is null || function.Result is null || Result.ConformsTo(function.Result)));

    public override bool Contains(FeelValue value) => value is FeelFunction function && function.Signature.ConformsTo(this);

    public bool Equals(FunctionType? other) =>
        other is not null && Equals(Result, other.Result) && Parameters.SequenceEqual(other.Parameters);

    public override int GetHashCode() => HashCode.Combine(Parameters.Length, Result);
}
