using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>A column as EF Core's model maps it.</summary>
internal sealed record RowColumn(string Name, Type ProviderType, string StoreType, bool IsToken, ValueConverter? Converter)
{
    /// <summary>Type of the elements of an array of such values, which may be null.</summary>
    public Type Element { get; } = ProviderType.IsValueType ? typeof(Nullable<>).MakeGenericType(ProviderType) : ProviderType;

    /// <summary>The value as the database takes it; null for none.</summary>
    public object? ToProvider(object? model) => model is null || Converter is null ? model : Converter.ConvertToProvider(model);
}
