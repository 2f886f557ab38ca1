using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ErAlerts.Infrastructure.Persistence.Backups;

/// <summary>PostgreSQL's own tools, <c>pg_dump</c> and <c>pg_restore</c>, from the path or where Debian installs them.</summary>
internal sealed class PostgreSqlCopy(string connectionString) : DatabaseCopy
{
    private const string DebianFolder = "/usr/lib/postgresql";
    private readonly NpgsqlConnectionStringBuilder _server = new(connectionString);

    public override Task Write(string file, CancellationToken stop) =>
        Run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file", file, "--dbname", _server.Database!], stop);

    public override Task Read(string file, CancellationToken stop) =>
        Run("pg_restore", ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--dbname", _server.Database!, file], stop);

    private async Task Run(string tool, IEnumerable<string> arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Find(tool), arguments) { UseShellExecute = false, RedirectStandardError = true };
        start.Environment["PGHOST"] = _server.Host;
        start.Environment["PGPORT"] = _server.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = _server.Username;
        start.Environment["PGPASSWORD"] = _server.Password;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{tool} ended with {process.ExitCode}: {said.Trim()}");
        }
    }

    /// <summary>The newest that is there; a tool newer than the server will do, an older one may not.</summary>
    private static string Find(string tool)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        var debian = Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder).OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")) : [];
        return debian.Concat(path).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"{tool} is not on the path; install PostgreSQL's client programs.");
    }
}
