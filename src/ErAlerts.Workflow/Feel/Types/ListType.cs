using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Types;

/// <summary>A list of items of one type.</summary>
internal sealed record ListType(FeelType Item) : FeelType
{
    public static readonly ListType OfAny = new(SimpleType.Any);

    public override string Name => $"list<{Item.Name}>";

    public override bool ConformsTo(FeelType other) =>
        other == SimpleType.Any || (other is ListType list && Item.ConformsTo(list.Item));

    public override bool Contains(FeelValue value) =>
        value is FeelList list && (Item == SimpleType.Any || list.Items.All(Item.Admits));
}
