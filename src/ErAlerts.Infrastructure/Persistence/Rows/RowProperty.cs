using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>A mapped property, and the complex property that it is a part of; null when it is the entity's own.</summary>
internal sealed record RowProperty(IProperty Property, IComplexProperty? Part)
{
    /// <summary>All of an entity: its own, those of its parts, and last those that no member holds.</summary>
    public static ImmutableArray<RowProperty> All(IEntityType type)
    {
        var own = type.GetProperties().Select(p => new RowProperty(p, null)).ToArray();
        var parts = type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties().Select(p => new RowProperty(p, c)));
        return [.. own.Where(p => !p.Property.IsShadowProperty()), .. parts, .. own.Where(p => p.Property.IsShadowProperty())];
    }
}
