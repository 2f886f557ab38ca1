using System.Diagnostics;
using System.Net;
using ErAlerts.Web.Hosting;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>The real server on the county's database, asked over a socket of this machine; its clock stands where the scenario's does.</summary>
internal sealed class RunningWeb : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private RunningWeb(WebApplication app, HttpClient client) => (_app, _client) = (app, client);

    /// <summary>Starts it; the answer beside it is the time from building the host until it says that it is ready, in seconds.</summary>
    public static async Task<(RunningWeb Web, double Seconds)> Start(BenchCounty county)
    {
        var since = Stopwatch.GetTimestamp();
        string[] args = ["--applicationName", "ErAlerts.Web", "--environment", "Production", "--urls", "http://127.0.0.1:0",
            .. county.Configuration.AsEnumerable().Where(s => s.Value is not null).Select(s => $"--{s.Key}={s.Value}")];
        var app = Composition.Build(args, services =>
        {
            services.AddSingleton<TimeProvider>(county.Clock);
            services.AddLogging(log => log.ClearProviders());
        });
        await app.StartAsync();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        while ((await client.GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(20);
        }

        return (new RunningWeb(app, client), Stopwatch.GetElapsedTime(since).TotalSeconds);
    }

    /// <summary>Opens a page as a person who is signed in and reads it to its end.</summary>
    public async Task Open(string person, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Cookie", Cookie(person) } } };
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.OK || !text.Contains("</html>", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode} to {person}: {answer.Headers.Location}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private string Cookie(string person)
    {
        var options = _app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignedInPerson.Scheme);
        var now = TimeProvider.System.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) };
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(SignedInPerson.Ticket(person), properties, SignedInPerson.Scheme))}";
    }
}
