using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>A test that starts a PostgreSQL of its own; visibly skipped where the server is not installed, unless one is required.</summary>
public sealed class PostgresProgramsFactAttribute : FactAttribute
{
    public PostgresProgramsFactAttribute() =>
        Skip = OwnPostgres.Programs is null && !Postgres.IsRequired ? "Needs PostgreSQL installed: its programs in /usr/lib/postgresql/*/bin." : null;
}
