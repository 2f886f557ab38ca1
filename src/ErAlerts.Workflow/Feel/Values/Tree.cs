namespace ErAlerts.Workflow.Feel.Values;

/// <summary>Measures nested values once, when they are made, so that walking one can be refused beforehand.</summary>
internal static class Tree
{
    public static (int Weight, int Nesting) Measure(ReadOnlySpan<FeelValue> items)
    {
        var (weight, nesting) = (1L, 0);
        foreach (var item in items)
        {
            weight += item.Weight;
            nesting = Math.Max(nesting, item.Nesting);
        }

        return ((int)Math.Min(weight, int.MaxValue), nesting + 1);
    }

    public static (int Weight, int Nesting) Measure(System.Collections.Immutable.ImmutableArray<FeelValue> items) => Measure(items.AsSpan());
}
