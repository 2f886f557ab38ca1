using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Names every column in snake_case, so that neither database needs quoting.</summary>
internal static class SnakeCaseColumns
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            Rename(entity);
        }
    }

    private static void Rename(IMutableTypeBase type)
    {
        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }

        foreach (var part in type.GetComplexProperties())
        {
            Rename(part.ComplexType);
        }
    }
}
