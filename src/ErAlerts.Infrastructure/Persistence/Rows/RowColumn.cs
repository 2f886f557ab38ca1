using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>A column as EF Core's model maps it.</summary>
internal sealed record RowColumn(string Name, Type ProviderType, string StoreType, bool IsToken, ValueConverter? Converter)
{
    /// <summary>The value as the database takes it; null for none.</summary>
    public object? ToProvider(object? model) => model is null || Converter is null ? model : Converter.ConvertToProvider(model);
}
