using ErAlerts.Web.Api;
using ErAlerts.Web.Components;
using ErAlerts.Web.Demo;
using ErAlerts.Web.Pages.Backlog;
using ErAlerts.Web.Pages.Plans;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;
using ErAlerts.Infrastructure.Registration;

namespace ErAlerts.Web.Hosting;

/// <summary>The way of a request, in order, and the addresses there are.</summary>
internal static class Pipeline
{
    public static void UseWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseStatusPages();
        app.UseOpeningGate();
        app.UseRouting();
        app.UseNamedPermissionsOnly();
        app.UseBodyLimits();
        app.UseSameSiteOnly();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapWeb(this WebApplication app)
    {
        app.MapStaticAssets().Requires(Permission.Anonymous);
        app.MapRazorComponents<App>();
        app.MapSignOut();
        app.MapApi();
        app.MapBacklogDownloads();
        app.MapPlanDownloads();
        if (app.Services.GetRequiredService<ErAlertsSettings>().Demo)
        {
            app.MapDemo();
        }
    }
}
