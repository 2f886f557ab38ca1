using ErAlerts.Web.Api;
using ErAlerts.Web.Security;

namespace ErAlerts.Web.Demo;

/// <summary>The addresses that exist in demo mode only: being someone, and moving the clock; each as a form and as JSON, which scripts may send with or without the API's prefix.</summary>
internal static class DemoEndpoints
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private const string FormWithFiles = "multipart/form-data";

    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Problems.Prefix + "/demo/sign-in", DemoSignIn.Json)
            .Requires(Permission.UseDemo).WithSummary("Demo only: become a person of the roster").WithTags("Demo");
        routes.MapPost(Problems.Prefix + "/demo/clock", DemoClockMove.Json)
            .Requires(Permission.UseDemo).WithSummary("Demo only: move the clock forward and sweep the timers").WithTags("Demo");
        routes.MapPost("/demo/sign-in", DemoSignIn.Json)
            .Accepts<DemoSignIn.Body>(Json).Requires(Permission.UseDemo).ExcludeFromDescription();
        routes.MapPost("/demo/clock", DemoClockMove.Json)
            .Accepts<DemoClockMove.Body>(Json).Requires(Permission.UseDemo).ExcludeFromDescription();
        routes.MapPost("/demo/sign-in", DemoSignIn.Form)
            .Accepts<IFormCollection>(Form, FormWithFiles).Requires(Permission.UseDemo).WithFormToken().ExcludeFromDescription();
        routes.MapPost("/demo/clock", DemoClockMove.Form)
            .Accepts<IFormCollection>(Form, FormWithFiles).Requires(Permission.UseDemo).WithFormToken().ExcludeFromDescription();
    }
}
