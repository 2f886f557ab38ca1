using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel;

/// <summary>A scope over a dictionary, with an outer scope behind it.</summary>
public sealed class FeelScope : IFeelScope
{
    /// <summary>No names.</summary>
    public static readonly FeelScope Empty = new(FeelContext.Empty, outer: null);

    private readonly IReadOnlyDictionary<string, FeelValue> _values;
    private readonly IFeelScope? _outer;

    private FeelScope(IReadOnlyDictionary<string, FeelValue> values, IFeelScope? outer) => (_values, _outer) = (values, outer);

    /// <summary>The names of a dictionary or context.</summary>
    public static FeelScope Of(IReadOnlyDictionary<string, FeelValue> values) => new(values, outer: null);

    /// <summary>The names of a dictionary or context, which hide those of the outer scope.</summary>
    public static FeelScope Of(IReadOnlyDictionary<string, FeelValue> values, IFeelScope outer) => new(values, outer);

    /// <inheritdoc/>
    public bool TryGet(string name, [MaybeNullWhen(false)] out FeelValue value) =>
        _values.TryGetValue(name, out value) || (_outer is not null && _outer.TryGet(name, out value));
}
