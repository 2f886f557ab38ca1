using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Types;

/// <summary>A range with endpoints of one type.</summary>
internal sealed record RangeType(FeelType Endpoint) : FeelType
{
    public static readonly RangeType OfAny = new(SimpleType.Any);

    public override string Name => $"range<{Endpoint.Name}>";

    public override bool ConformsTo(FeelType other) =>
        other == SimpleType.Any || (other is RangeType range && Endpoint.ConformsTo(range.Endpoint));

    public override bool Contains(FeelValue value) =>
        value is FeelRange range && Endpoint.Admits(range.Start) && Endpoint.Admits(range.End);
}
