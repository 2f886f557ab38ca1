namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>Whether a PostgreSQL server is there for the tests, and whether its absence is a failure.</summary>
internal static class Postgres
{
    public static string? Connection { get; } = Environment.GetEnvironmentVariable("ERALERTS_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    public static bool IsRequired { get; } =
        (Environment.GetEnvironmentVariable("ERALERTS_REQUIRE") ?? string.Empty).Split(',', StringSplitOptions.TrimEntries).Contains("postgres", StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a test that needs the server is left out; null when it runs (or must fail).</summary>
    public static string? WhySkipped => Connection is null && !IsRequired ? "Needs a PostgreSQL server: set ERALERTS_TEST_POSTGRES to its connection string." : null;

    public static string Required => Connection ?? throw new InvalidOperationException("ERALERTS_REQUIRE names postgres, but ERALERTS_TEST_POSTGRES is not set.");
}
