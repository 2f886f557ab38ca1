using System.Net.Http.Json;
using ErAlerts.Web.Demo;
using ErAlerts.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ErAlerts.IntegrationTests.Web;

/// <summary>The whole web in this process, in demo mode on a small county instead of the big one, in a folder of its own.</summary>
public sealed class WebHouse : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("eralerts-web-").FullName;

    internal SmallCounty County => new(Services);

    public async Task InitializeAsync()
    {
        await County.Open();
        Services.GetRequiredService<OpeningState>().Open();
    }

    /// <summary>A browser-like client without redirects; signed in when a person is named.</summary>
    public async Task<HttpClient> Client(string? person = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (person is not null)
        {
            var answer = await client.PostAsJsonAsync("/api/v1/demo/sign-in", new { person });
            answer.EnsureSuccessStatusCode();
        }

        return client;
    }

    /// <summary>Leaves out the big demo county.</summary>
    internal static void DoNotSeed(IServiceCollection services) =>
        services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(DemoSeeding)));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting("ERALERTS:DEMO", "true");
        builder.UseSetting("ERALERTS:DATA", _data);
        builder.UseSetting("ERALERTS:CLOCK", SmallCounty.Clock);
        builder.ConfigureServices(DoNotSeed);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
