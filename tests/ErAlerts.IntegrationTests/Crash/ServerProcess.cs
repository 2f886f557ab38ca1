using System.Diagnostics;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>The real server in a process of its own, which can be killed as a power cut would.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _said = [];
    private readonly int _id;
    private string? _end;

    private ServerProcess(Process process) => (_process, _id) = (process, process.Id);

    /// <summary>How it ended and what it said last, for a failure's message; can be asked for after its end.</summary>
    public string Account => $"process {_id}, {_end ?? State()}, and said last:\n{Said}";

    /// <summary>What it wrote, for a failure's message.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return string.Join('\n', _said.TakeLast(40));
            }
        }
    }

    public bool IsRunning => !_process.HasExited;

    /// <summary>Starts the web on a free port of this machine, on that database.</summary>
    public static ServerProcess Start(WaitingCounty county) => Start(county.Provider, county.Database, county.DataFolder);

    /// <summary>Starts the web on a free port of this machine, on a database that may be empty.</summary>
    public static ServerProcess Start(string provider, string database, string dataFolder)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = dataFolder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ErAlerts.Web.dll"));
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add("http://127.0.0.1:0");
        start.Environment["ERALERTS__DATABASE__PROVIDER"] = provider;
        start.Environment["ERALERTS__DATABASE__CONNECTION"] = database;
        start.Environment["ERALERTS__DATA"] = dataFolder;
        start.Environment["ERALERTS__WORKFLOWS"] = Cli.Repository.Workflows;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var server = new ServerProcess(Process.Start(start)!);
        ServerAccounts.Add(server);
        server._process.OutputDataReceived += (_, line) => server.Hear(line.Data);
        server._process.ErrorDataReceived += (_, line) => server.Hear(line.Data);
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Sends SIGKILL: nothing is flushed, nothing is said.</summary>
    public async Task Kill()
    {
        _end ??= IsRunning ? "was killed by the test" : State();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Freezes it where it stands, as a machine does that swaps or is moved.</summary>
    public Task Freeze() => Send("STOP");

    /// <summary>Lets it go on as if nothing had been.</summary>
    public Task Thaw() => Send("CONT");

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public Task Terminate() => Send("TERM");

    /// <summary>Waits until it has ended by itself; fails when it ended otherwise than a service manager expects, or never.</summary>
    public async Task EndsWell()
    {
        using var patience = new CancellationTokenSource(CrashSettings.Patience);
        var code = await Ends(patience.Token);
        Assert.True(code == 0, $"It ended with {code}: {Said}");
    }

    /// <summary>Waits until it has ended by itself, and answers its exit code.</summary>
    public async Task<int> Ends(CancellationToken patience)
    {
        await _process.WaitForExitAsync(patience);
        return _process.ExitCode;
    }

    /// <summary>Waits until it has written a line with that text; fails when it ends before, or patience does.</summary>
    public async Task Says(string text)
    {
        using var patience = new CancellationTokenSource(CrashSettings.Patience);
        while (!HasSaid(text))
        {
            Assert.True(IsRunning, "The server ended by itself: " + Account);
            Assert.False(patience.IsCancellationRequested, $"The server never said '{text}': {Account}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _end ??= State();
        if (IsRunning)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private async Task Send(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private string State() => IsRunning ? "still ran" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ended with {_process.ExitCode}");

    private bool HasSaid(string text)
    {
        lock (_said)
        {
            return _said.Exists(line => line.Contains(text, StringComparison.Ordinal));
        }
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.Add(line ?? string.Empty);
        }
    }
}
