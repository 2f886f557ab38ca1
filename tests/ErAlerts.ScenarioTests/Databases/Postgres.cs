namespace ErAlerts.ScenarioTests.Databases;

/// <summary>Whether a PostgreSQL server is there for the stories, and whether its absence is a failure.</summary>
internal static class Postgres
{
    public static string? Server { get; } = Environment.GetEnvironmentVariable("ERALERTS_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    /// <summary>Why stories are not told there; null when they are, or when they must be and then fail.</summary>
    public static string? WhyNot { get; } = Server is not null || IsRequired ? null : "Needs a PostgreSQL server: set ERALERTS_TEST_POSTGRES to its connection string.";

    private static bool IsRequired =>
        (Environment.GetEnvironmentVariable("ERALERTS_REQUIRE") ?? string.Empty).Split(',', StringSplitOptions.TrimEntries).Contains("postgres", StringComparer.OrdinalIgnoreCase);
}
