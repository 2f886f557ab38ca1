using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Auditing;
using ErAlerts.Infrastructure.Persistence.Backups;
using ErAlerts.Infrastructure.Persistence.PostgreSql;
using ErAlerts.Infrastructure.Persistence.Sqlite;
using ErAlerts.Infrastructure.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErAlerts.Infrastructure.Registration;

/// <summary>Storage, by provider.</summary>
internal static class PersistenceRegistration
{
    public static void AddPersistence(this IServiceCollection services, ErAlertsSettings settings)
    {
        services.AddSingleton<SweepPulse>();
        services.AddSingleton(parts => new NodeMemory(new KeyBlocks(), new RosterCache(), parts.GetRequiredService<SweepPulse>()));
        services.AddSingleton(parts => new Migrator(parts.GetRequiredService<CountyContexts>()));
        services.AddSingleton(parts => new AuditVerifier(parts.GetRequiredService<CountyContexts>(), parts.GetRequiredService<AuditRoots>()));
        services.AddSingleton(parts => new AuditRoots(parts.GetRequiredService<CountyContexts>(), parts.GetRequiredService<TimeProvider>()));
        services.AddSingleton(parts => new BackupFiles(parts.GetRequiredService<CountyContexts>(), parts.GetRequiredService<DatabaseCopy>()));
        if (settings.Provider == ErAlertsSettings.PostgreSql)
        {
            services.AddSingleton(_ => new PostgreSqlDatabase(settings.Connection));
            services.AddSingleton<CountyContexts, PostgreSqlContexts>();
            services.AddSingleton<DatabaseCopy>(_ => new PostgreSqlCopy(settings.Connection));
            services.AddSingleton<PostgreSqlTransactions>();
            services.AddSingleton(parts => Around(parts, parts.GetRequiredService<PostgreSqlTransactions>()));
        }
        else
        {
            services.AddSingleton(_ => new SqliteDatabase(settings.Connection));
            services.AddSingleton<SqliteWriter>();
            services.AddSingleton<CountyContexts, SqliteContexts>();
            services.AddSingleton<DatabaseCopy, SqliteCopy>();
            services.AddSingleton<SqliteTransactions>();
            services.AddSingleton(parts => Around(parts, parts.GetRequiredService<SqliteTransactions>()));
        }
    }

    private static ITransactions Around(IServiceProvider parts, ITransactions transactions) => new TransactionsGivenFailures(
        new TransactionsPastDamage(transactions, parts.GetRequiredService<TimeProvider>(), parts.GetRequiredService<ILogger<TransactionsPastDamage>>()));
}
