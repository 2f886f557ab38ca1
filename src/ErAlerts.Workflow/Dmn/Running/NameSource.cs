using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>Where the value of a name comes from.</summary>
internal abstract class NameSource
{
    public abstract FeelValue Value(ModelState state);
}

/// <summary>Input data or a decision of the same model.</summary>
internal sealed class SlotSource(ValueNode node) : NameSource
{
    public override FeelValue Value(ModelState state) => state.Value(node);
}

/// <summary>A function, the same in every state.</summary>
internal sealed class FunctionSource(ModelFunction function) : NameSource
{
    public override FeelValue Value(ModelState state) => function;
}

/// <summary>An element of an imported model.</summary>
internal sealed class ImportedSource(int import, NameSource source) : NameSource
{
    public override FeelValue Value(ModelState state) => source.Value(state.Imported(import));
}

/// <summary>An import's name: the context of those of its elements that are required.</summary>
internal sealed class ImportSource(ImmutableArray<KeyValuePair<string, NameSource>> elements) : NameSource
{
    public override FeelValue Value(ModelState state) =>
        FeelContext.Of(elements.Select(element => KeyValuePair.Create(element.Key, element.Value.Value(state))));
}
