using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>A PostgreSQL server of a test's own, which it may pull the plug of. It runs as the user postgres where the tests run as root, which the server refuses.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eralerts-postgres-");
    private readonly int _port = FreePort();

    /// <summary>The newest installed server's programs; null when there are none.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Max(StringComparer.Ordinal)
        : null;

    public string Connection => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres";

    public static async Task<OwnPostgres> Start()
    {
        var server = new OwnPostgres();
        if (Environment.UserName == "root")
        {
            await Run("chown", "postgres", server._folder.FullName);
        }

        await server.Does($"initdb -D {server.Data} -U postgres --auth=trust --encoding=UTF8 --locale=C");
        await server.ComesUp();
        return server;
    }

    /// <summary>Ends every process of the server at once, as a power cut would, and starts it again over what is on the disk. The test's own idle connections are dead then and are dropped.</summary>
    public async Task PullsThePlug()
    {
        await Stop();
        NpgsqlConnection.ClearAllPools();
        await ComesUp();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _folder.Delete(recursive: true);
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    private Task Stop() => Does($"pg_ctl -D {Data} -m immediate -w stop");

    private Task ComesUp() => Does(
        $"pg_ctl -D {Data} -w -t 60 -l {Path.Combine(_folder.FullName, "log")} -o '-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder.FullName}' start");

    private Task Does(string command)
    {
        var line = $"{Programs}/{command} >/dev/null 2>&1";
        return Environment.UserName == "root" ? Run("su", "postgres", "-s", "/bin/sh", "-c", line) : Run("/bin/sh", "-c", line);
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
