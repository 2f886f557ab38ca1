using System.Globalization;
using ErAlerts.Application.Retention;
using Microsoft.Extensions.Configuration;

namespace ErAlerts.Infrastructure.Registration;

/// <summary>The settings of the section <c>ERALERTS</c>, with their defaults filled in.</summary>
/// <param name="Provider"><c>sqlite</c> or <c>postgresql</c>.</param>
/// <param name="Connection">Connection string; for SQLite a file name will do.</param>
/// <param name="DataFolder">Folder for the database, keys and backups.</param>
/// <param name="WorkflowsFolder">Folder of the policy files.</param>
/// <param name="Demo">Whether this is the synthetic county with its sign-in and clock.</param>
/// <param name="Clock">Demo only: the instant at which the clock starts, UTC; null for now.</param>
public sealed record ErAlertsSettings(string Provider, string Connection, string DataFolder, string WorkflowsFolder, bool Demo, DateTimeOffset? Clock)
{
    /// <summary>Whole years for which an ended referral is kept; null, the default, keeps everything for good.</summary>
    public int? RetentionYears { get; init; }

    /// <summary>Code of the default provider.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>Code of the provider for more than one node.</summary>
    public const string PostgreSql = "postgresql";

    /// <summary>Reads the settings; throws <see cref="InvalidOperationException"/> naming the setting that makes no sense.</summary>
    public static ErAlertsSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("ERALERTS");
        var demo = Flag(section["DEMO"]);
        var data = Path.GetFullPath(Given(section["DATA"]) ?? DefaultData(demo));
        var provider = Given(section["DATABASE:PROVIDER"])?.ToLowerInvariant() ?? Sqlite;
        return new ErAlertsSettings(
            provider,
            ConnectionOf(provider, Given(section["DATABASE:CONNECTION"]), data),
            data,
            Path.GetFullPath(Given(section["WORKFLOWS"]) ?? DefaultWorkflows()),
            demo,
            demo ? Instant(section["CLOCK"]) : null)
        {
            RetentionYears = Years(section["RETENTION:YEARS"]),
        };
    }

    private static string ConnectionOf(string provider, string? given, string data) => (provider, given) switch
    {
        (Sqlite, _) => given ?? Path.Combine(data, "eralerts.db"),
        (PostgreSql, not null) => given,
        (PostgreSql, null) => throw new InvalidOperationException("ERALERTS__DATABASE__CONNECTION is needed for postgresql."),
        _ => throw new InvalidOperationException($"ERALERTS__DATABASE__PROVIDER is '{provider}'; it must be sqlite or postgresql."),
    };

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static bool Flag(string? value) => Given(value)?.ToLowerInvariant() switch
    {
        null or "false" or "0" or "no" or "off" => false,
        "true" or "1" or "yes" or "on" => true,
        var other => throw new InvalidOperationException($"ERALERTS__DEMO is '{other}'; it must be true or false."),
    };

    private static int? Years(string? value) => Given(value) switch
    {
        null => null,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= RetentionTerms.FewestYears and <= RetentionTerms.MostYears => years,
        var text => throw new InvalidOperationException(
            $"ERALERTS__RETENTION__YEARS is '{text}'; it must be a whole number from {RetentionTerms.FewestYears} to {RetentionTerms.MostYears}, or be left out to keep everything."),
    };

    private static DateTimeOffset? Instant(string? value) => Given(value) switch
    {
        null => null,
        { } text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) => instant,
        var text => throw new InvalidOperationException($"ERALERTS__CLOCK is '{text}'; it must be an instant such as 2026-06-30T21:00:00Z."),
    };

    private static string DefaultData(bool demo) =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), demo ? "eralerts-demo" : "eralerts");

    /// <summary>The folder <c>workflows</c> nearest above the program, else above the working folder.</summary>
    private static string DefaultWorkflows() =>
        Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory()) ?? Path.Combine(AppContext.BaseDirectory, "workflows");

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "workflows");
            if (Directory.Exists(Path.Combine(candidate, "calendars")) || Directory.EnumerateFiles(at.FullName, "ErAlerts.sln").Any())
            {
                return candidate;
            }
        }

        return null;
    }
}
