using Quartz;

namespace ErAlerts.Infrastructure.Persistence.PostgreSql;

/// <summary>
/// Where Quartz keeps its rows on PostgreSQL. The statements are those that the library carries in itself, so that they fit the version that runs on them;
/// each creates only what is missing. A later version that wants more columns comes with a migration of ours.
/// </summary>
internal static class QuartzSchema
{
    /// <summary>A schema of their own, so that ours stays free of their names.</summary>
    public const string Name = "quartz";

    /// <summary>What stands before the name of each table.</summary>
    public const string TablePrefix = Name + "." + PlainPrefix;

    private const string PlainPrefix = "qrtz_";
    private const string Script = "Quartz.Impl.AdoJobStore.Schema.create_postgres.sql";
    private const string Separator = "\n--;;\n";

    /// <summary>The statements, in order.</summary>
    public static IEnumerable<string> Statements()
    {
        using var script = typeof(IScheduler).Assembly.GetManifestResourceStream(Script)
            ?? throw new InvalidOperationException($"This version of Quartz carries no {Script}.");
        using var text = new StreamReader(script);
        return
        [
            .. text.ReadToEnd().Split(Separator)
                .Select(part => string.Join('\n', part.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal))).Trim())
                .Where(statement => statement.Length > 0)
                .Select(statement => statement.Replace("{0}", TablePrefix, StringComparison.Ordinal).Replace("{1}", PlainPrefix, StringComparison.Ordinal)),
        ];
    }
}
