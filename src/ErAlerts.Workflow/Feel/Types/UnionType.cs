using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Types;

/// <summary>Any of several types: the domain of a built-in function's parameter. FEEL text cannot write one.</summary>
internal sealed record UnionType(ImmutableArray<FeelType> Members) : FeelType
{
    public override string Name => string.Join(" or ", Members.Select(member => member.Name));

    public override bool ConformsTo(FeelType other) => other == SimpleType.Any || Members.All(member => member.ConformsTo(other));

    public override bool Contains(FeelValue value) => Members.Any(member => member.Contains(value));

    public bool Equals(UnionType? other) => other is not null && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => Members.Length;
}
