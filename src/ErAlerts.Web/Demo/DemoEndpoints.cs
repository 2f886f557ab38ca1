using ErAlerts.Web.Api;
using ErAlerts.Web.Security;

namespace ErAlerts.Web.Demo;

/// <summary>The addresses that exist in demo mode only: being someone, and moving the clock; each as a form and as JSON.</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Problems.Prefix + "/demo/sign-in", DemoSignIn.Json)
            .Requires(Permission.UseDemo).WithSummary("Demo only: become a person of the roster").WithTags("Demo");
        routes.MapPost(Problems.Prefix + "/demo/clock", DemoClockMove.Json)
            .Requires(Permission.UseDemo).WithSummary("Demo only: move the clock forward and sweep the timers").WithTags("Demo");
        routes.MapPost("/demo/sign-in", DemoSignIn.Form)
            .Requires(Permission.UseDemo).WithFormToken().ExcludeFromDescription();
        routes.MapPost("/demo/clock", DemoClockMove.Form)
            .Requires(Permission.UseDemo).WithFormToken().ExcludeFromDescription();
    }
}
