using ErAlerts.IntegrationTests.Web;
using ErAlerts.Web.Demo;
using ErAlerts.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ErAlerts.BrowserTests;

/// <summary>The web on a free port of this machine, on a small county in a folder of its own.</summary>
internal sealed class ListeningWeb : WebApplicationFactory<Program>
{
    private readonly string _data = Directory.CreateTempSubdirectory("eralerts-browser-").FullName;

    public SmallCounty County => new(Services);

    public string Address { get; private set; } = string.Empty;

    public async Task Open()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString();
        await County.Open();
        Services.GetRequiredService<OpeningState>().Open();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting("ERALERTS:DEMO", "true");
        builder.UseSetting("ERALERTS:DATA", _data);
        builder.UseSetting("ERALERTS:CLOCK", SmallCounty.Clock);
        builder.ConfigureServices(services => services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(DemoSeeding))));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
