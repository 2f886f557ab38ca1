using System.Collections.Immutable;
using ErAlerts.Application.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>
/// How the rows of one entity are read and written past EF Core's change tracker. Everything comes from EF Core's own model (names, types,
/// converters, keys, concurrency tokens), so that a mapping is written once. Shadow columns stand at the end.
/// </summary>
internal sealed class RowMap
{
    private readonly Func<object, object?[]> _values;
    private readonly Func<RowReader, object> _materialize;
    private readonly int _shadows;

    private RowMap(IEntityType type, ImmutableArray<RowProperty> properties)
    {
        Table = type.GetTableName()!;
        var table = StoreObjectIdentifier.Table(Table, type.GetSchema());
        Columns = [.. properties.Select(p => Column(p.Property, table))];
        Key = [.. type.FindPrimaryKey()!.Properties.Select(k => IndexOf(properties, k))];
        _shadows = properties.Count(p => p.Property.IsShadowProperty());
        _values = RowExpressions.Values(type.ClrType, properties);
        _materialize = RowExpressions.Materialize(type.ClrType, properties);
        ColumnList = string.Join(", ", Columns.Select(c => c.Name));
    }

    public string Table { get; }

    /// <summary>Whether it has columns that no member holds.</summary>
    public bool HasShadow => _shadows > 0;

    public ImmutableArray<RowColumn> Columns { get; }

    /// <summary>Places of the key's columns.</summary>
    public ImmutableArray<int> Key { get; }

    /// <summary>Names of the columns that no member holds, in order.</summary>
    public IEnumerable<string> Shadows => Columns.Skip(Columns.Length - _shadows).Select(c => c.Name);

    /// <summary>All columns, for a select.</summary>
    public string ColumnList { get; }

    public static RowMap Of(IEntityType type) => new(type, RowProperty.All(type));

    /// <summary>What the columns hold of an entity, before conversion.</summary>
    public object?[] Values(object entity, params ReadOnlySpan<object?> shadows)
    {
        var values = _values(entity);
        shadows.CopyTo(values.AsSpan(values.Length - _shadows));
        return values;
    }

    /// <summary>The entity of the reader's row; throws <see cref="UnreadableRowException"/> when a value is none that we write.</summary>
    public object Materialize(RowReader reader)
    {
        try
        {
            return _materialize(reader);
        }
        catch (Exception cause) when (cause is FormatException or InvalidCastException or InvalidDataException or OverflowException or ArgumentException)
        {
            throw new UnreadableRowException(Table, Key is [var key] && Columns[key].ProviderType == typeof(long) ? reader.Int64(key) : null, cause);
        }
    }

    private static RowColumn Column(IProperty property, StoreObjectIdentifier table)
    {
        var mapping = property.GetRelationalTypeMapping();
        var converter = mapping.Converter;
        var provider = converter?.ProviderClrType ?? property.ClrType;
        return new RowColumn(
            property.GetColumnName(table)!, Nullable.GetUnderlyingType(provider) ?? provider, mapping.StoreType, property.IsConcurrencyToken, converter);
    }

    private static int IndexOf(ImmutableArray<RowProperty> properties, IProperty property)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i].Property == property)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} is no column.");
    }
}
