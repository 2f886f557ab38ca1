namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>A test of what PostgreSQL alone does; visibly skipped where there is no server, unless one is required.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Postgres.WhySkipped;
}
