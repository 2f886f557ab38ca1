using System.Text.Json;
using ErAlerts.Infrastructure.Registration;
using ErAlerts.Web.Api;
using ErAlerts.Web.Components;
using ErAlerts.Web.Demo;
using ErAlerts.Web.Live;
using ErAlerts.Web.Pages.Backlog;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace ErAlerts.Web.Hosting;

/// <summary>What the web adds to the parts that both hosts have.</summary>
internal static class WebRegistration
{
    public static void AddWeb(this IServiceCollection services, ErAlertsSettings settings)
    {
        services.AddHostedService<Opening>();
        services.AddSingleton<OpeningState>();
        services.AddRazorComponents();
        services.AddScoped<CountyTime>();
        services.AddSingleton<ChanceMemory>();
        services.AddCookieSignIn();
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationHandler, PermissionCheck>();
        services.AddAntiforgery(o => o.Cookie.Name = "eralerts-form");
        services.AddDataProtection()
            .SetApplicationName("eralerts")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys")));
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiExceptions>();
        services.AddApiDescription();
        services.AddLive();
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            o.SerializerOptions.DictionaryKeyPolicy = null;
            o.SerializerOptions.Converters.Add(new UtcInstants());
        });
        if (settings.Demo)
        {
            services.AddHostedService<DemoSeeding>();
            services.AddSingleton<DemoClockMove>();
        }

        services.AddErAlertsScheduling(settings);

        // What is being done is finished or given back within this time.
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(10));
    }
}
