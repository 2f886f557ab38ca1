using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Types;

/// <summary>A node of FEEL's type lattice (DMN 10.3.2.9).</summary>
internal abstract record FeelType
{
    /// <summary>The type as FEEL writes it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a value of this type can stand wherever one of the other is expected (DMN 10.3.2.9.2).</summary>
    public abstract bool ConformsTo(FeelType other);

    /// <summary>Whether a value that is not null belongs to this type.</summary>
    public abstract bool Contains(FeelValue value);

    /// <summary>Null, or a value of this type: null belongs to every type.</summary>
    public bool Admits(FeelValue value) => value.IsNull || Contains(value);

    /// <summary>The value itself or implicitly converted (DMN 10.3.2.9.4); null when it cannot be.</summary>
    public FeelValue? Convert(FeelValue value)
    {
        if (Admits(value))
        {
            return value;
        }

        if (value is FeelList { Count: 1 } single && this is not ListType && Admits(single[0]))
        {
            return single[0];
        }

        if (this is ListType && value is not FeelList && FeelList.Of(value) is var list && Admits(list))
        {
            return list;
        }

        return value is FeelDate date && this == SimpleType.DateTime ? new FeelDateTime(date, 0, FeelZone.Utc) : null;
    }

    public sealed override string ToString() => Name;
}
