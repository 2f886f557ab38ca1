using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>Names that a boxed expression or a function call brings in, before those around it. Later names may still be unbound.</summary>
internal sealed class LocalScope(string[] names, FeelValue?[] values, IFeelScope outer) : IFeelScope
{
    /// <summary>A scope whose names are bound one after the other.</summary>
    public LocalScope(string[] names, IFeelScope outer)
        : this(names, new FeelValue?[names.Length], outer)
    {
    }

    public FeelValue? this[int slot]
    {
        get => values[slot];
        set => values[slot] = value;
    }

    public bool TryGet(string name, [MaybeNullWhen(false)] out FeelValue value)
    {
        for (var slot = names.Length - 1; slot >= 0; slot--)
        {
            if (values[slot] is { } found && string.Equals(names[slot], name, StringComparison.Ordinal))
            {
                value = found;
                return true;
            }
        }

        return outer.TryGet(name, out value);
    }
}
