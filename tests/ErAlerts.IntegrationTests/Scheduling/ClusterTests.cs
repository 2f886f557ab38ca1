using System.Globalization;
using ErAlerts.Infrastructure.Registration;
using ErAlerts.IntegrationTests.Crash;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ErAlerts.IntegrationTests.Scheduling;

/// <summary>The county's night and morning on several nodes: one does it for all, and when it dies in the middle another takes over.</summary>
public sealed class ClusterTests
{
    private const string RunningNightly = "SELECT count(*) FROM quartz.qrtz_fired_triggers WHERE job_name = 'nightly' AND state = 'EXECUTING'";
    private const string CountedNights = "SELECT count(*) FROM settings WHERE name = 'backlog-last-night'";

    [PostgresFact]
    public async Task The_night_of_a_node_that_is_killed_in_the_middle_of_it_is_counted_by_another()
    {
        await using var county = await TestDatabase.Open("postgresql");
        await using (var blocked = await HoldTheNight(county))
        {
            await using var first = ServerProcess.Start("postgresql", county.Connection, Path.GetTempPath());
            await Reaches(county, RunningNightly, 1, first);
            var runs = (string)(await county.Sql("SELECT instance_name FROM quartz.qrtz_fired_triggers WHERE job_name = 'nightly'"))!;
            await using var second = ServerProcess.Start("postgresql", county.Connection, Path.GetTempPath());
            await Reaches(county, "SELECT count(*) FROM quartz.qrtz_scheduler_state", 2, second);
            await Reaches(county, "SELECT count(*) FROM quartz.qrtz_triggers WHERE job_name = 'nightly' AND trigger_state = 'BLOCKED'", 2, second);

            await first.Kill();
            await Reaches(county, $"{RunningNightly} AND instance_name <> '{runs}'", 1, second);
            Assert.Equal(0L, Number(await county.Sql(CountedNights)));
            await blocked.DisposeAsync();
            await Reaches(county, CountedNights, 1, second);
            await Reaches(county, $"SELECT count(*) FROM quartz.qrtz_scheduler_state WHERE instance_name <> '{runs}'", 1, second);
        }
    }

    [PostgresFact]
    public async Task Nodes_whose_clocks_are_hours_apart_start_hold_each_other_alive_and_leave_nobody_behind()
    {
        await using var county = await TestDatabase.Open("postgresql");
        var said = new Complaints();
        using var ahead = Build(county, TimeSpan.FromHours(5), said);
        using var behind = Build(county, TimeSpan.FromHours(-5), said);
        await ahead.StartAsync();
        await behind.StartAsync();
        await Reaches(county, "SELECT count(*) FROM quartz.qrtz_scheduler_state", 2);
        var apart = await county.Sql("SELECT abs(max(last_checkin_time) - min(last_checkin_time)) / 10000000 FROM quartz.qrtz_scheduler_state");

        Assert.InRange(Number(apart), 0, 60);
        await ahead.StopAsync();
        await behind.StopAsync();
        Assert.Equal(0L, Number(await county.Sql("SELECT count(*) FROM quartz.qrtz_fired_triggers")));
        Assert.Empty(said.Lines);
    }

    private static IHost Build(TestDatabase county, TimeSpan off, Complaints said)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "test" });
        builder.Configuration["ERALERTS:DATABASE:PROVIDER"] = county.Provider;
        builder.Configuration["ERALERTS:DATABASE:CONNECTION"] = county.Connection;
        builder.Configuration["ERALERTS:DATA"] = Path.Combine(Path.GetTempPath(), "eralerts-host-tests");
        builder.Logging.AddProvider(said);
        builder.Services.AddErAlerts(builder.Configuration).AddErAlertsScheduling(ErAlertsSettings.From(builder.Configuration));
        builder.Services.AddSingleton<TimeProvider>(new WrongClock(off));
        return builder.Build();
    }

    /// <summary>Nobody can read the backlog's nights until it is disposed of, so that whoever counts stands in the middle.</summary>
    private static async Task<NpgsqlConnection> HoldTheNight(TestDatabase county)
    {
        var session = new NpgsqlConnection(county.Connection);
        await session.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; LOCK TABLE backlog_days IN ACCESS EXCLUSIVE MODE", session);
        await command.ExecuteNonQueryAsync();
        return session;
    }

    private static async Task Reaches(TestDatabase county, string count, long wanted, params IReadOnlyCollection<ServerProcess> servers)
    {
        using var patience = new CancellationTokenSource(CrashSettings.Patience);
        while (Number(await county.Sql(count)) != wanted)
        {
            Assert.All(servers, s => Assert.True(s.IsRunning, s.Said));
            Assert.False(patience.IsCancellationRequested, $"{count} never became {wanted}: " + string.Join('\n', servers.Select(s => s.Said)));
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private sealed class WrongClock(TimeSpan off) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + off;
    }

    /// <summary>Whatever is logged as a warning or worse.</summary>
    private sealed class Complaints : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lock (_lines)
                {
                    _lines.Add($"{logLevel}: {formatter(state, exception)} {exception}");
                }
            }
        }

        public void Dispose()
        {
        }
    }
}
