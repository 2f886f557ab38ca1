using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>Every index of SQLite ends with the row's own number, which a single numeric key is; naming the key at the end of an index would store it twice.</summary>
internal static class RowidIndexes
{
    /// <summary>Takes the key off the end of all indexes that name it there; their order stays what it was.</summary>
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            foreach (var index in entity.GetIndexes().Where(i => EndsWithTheKey(entity, i)).ToList())
            {
                Shorten(entity, index);
            }
        }
    }

    private static bool EndsWithTheKey(IMutableEntityType entity, IMutableIndex index) =>
        index is { IsUnique: false, Properties.Count: > 1 } && entity.FindPrimaryKey()?.Properties is [var key] && key.ClrType == typeof(long) && index.Properties[^1] == key;

    private static void Shorten(IMutableEntityType entity, IMutableIndex index)
    {
        var (name, filter) = (index.GetDatabaseName()!, index.GetFilter());
        entity.RemoveIndex(index);
        entity.AddIndex(index.Properties.SkipLast(1).ToList(), name).SetFilter(filter);
    }
}
