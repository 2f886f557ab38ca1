using System.CommandLine;
using ErAlerts.Infrastructure.Registration;
using Microsoft.Extensions.Configuration;

namespace ErAlerts.Cli.Input;

/// <summary>Where settings come from, in the usual order: the file beside the caller, the environment, the call itself.</summary>
internal static class Settings
{
    public static IConfiguration Read(ParseResult parse)
    {
        var call = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (parse.GetValue(GlobalOptions.Database) is { } database)
        {
            call["ERALERTS:DATABASE:PROVIDER"] = IsPostgreSql(database) ? ErAlertsSettings.PostgreSql : ErAlertsSettings.Sqlite;
            call["ERALERTS:DATABASE:CONNECTION"] = database;
        }

        if (parse.GetValue(GlobalOptions.Workflows) is { } workflows)
        {
            call["ERALERTS:WORKFLOWS"] = workflows;
        }

        if (parse.GetValue(GlobalOptions.Demo))
        {
            call["ERALERTS:DEMO"] = "true";
        }

        return new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(call)
            .Build();
    }

    private static bool IsPostgreSql(string database) =>
        database.Contains("Host=", StringComparison.OrdinalIgnoreCase) || database.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
}
