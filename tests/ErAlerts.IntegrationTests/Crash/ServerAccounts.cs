using System.Collections.Concurrent;
using Xunit.Sdk;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>What became of the servers that a test started: a failure's message tells it, since a crash test that fails once in a hundred runs is not run again to look.</summary>
internal static class ServerAccounts
{
    private static readonly AsyncLocal<ConcurrentQueue<ServerProcess>?> Started = new();

    /// <summary>Runs a test; when it fails, its message goes on with each server's account.</summary>
    public static async Task Told(Func<Task> test)
    {
        var started = Started.Value = new ConcurrentQueue<ServerProcess>();
        try
        {
            await test();
        }
        catch (Exception failure)
        {
            throw new XunitException($"{failure.Message}\n{string.Join('\n', started.Select((s, i) => $"Server {i + 1}, {s.Account}"))}", failure);
        }
    }

    public static void Add(ServerProcess server) => Started.Value?.Enqueue(server);
}
