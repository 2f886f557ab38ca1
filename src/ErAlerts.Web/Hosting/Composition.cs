using ErAlerts.Infrastructure.Registration;

namespace ErAlerts.Web.Hosting;

/// <summary>Puts the web together.</summary>
internal static class Composition
{
    /// <summary>Where the web listens unless it is told otherwise: this machine only.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>The application, ready to run; more services may take the place of its own, as a clock that stands.</summary>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = CommandLine.Expand(args), ContentRootPath = ContentRoot() });
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        ServeFilesAsPublished(builder);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddErAlerts(builder.Configuration);
        builder.Services.AddWeb(ErAlertsSettings.From(builder.Configuration));
        more?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseWeb();
        app.MapWeb();
        return app;
    }

    /// <summary>
    /// A build serves its files as a published program would: no address for any file that may turn up, and kept by browsers for good under the
    /// name that carries their fingerprint. Only where one develops are edited files read again.
    /// </summary>
    private static void ServeFilesAsPublished(WebApplicationBuilder builder)
    {
        builder.Configuration["DisableStaticAssetNotFoundRuntimeFallback"] = "true";
        if (!builder.Environment.IsDevelopment())
        {
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
            builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
        }
    }

    /// <summary>The folder of the program, so that it serves the same from whichever folder it is started.</summary>
    private static string ContentRoot() => AppContext.BaseDirectory;
}
