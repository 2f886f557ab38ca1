using ErAlerts.Web.Api;

namespace ErAlerts.Web.Hosting;

/// <summary>A bare status or an exception becomes a page for people and problem details for programs.</summary>
internal static class StatusPages
{
    private const string Page = "/status";

    public static void UseStatusPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = Page + "/500", CreateScopeForErrors = true });
        app.UseWhen(c => c.Request.IsApi(), api => api.UseStatusCodePages(c => Problems.OfStatus(c.HttpContext.Response.StatusCode).ExecuteAsync(c.HttpContext)));
        app.UseWhen(c => !c.Request.IsApi(), pages => pages.UseStatusCodePagesWithReExecute(Page + "/{0}", createScopeForStatusCodePages: true));

        // The page is shown in place of the one asked for; what was a posted form there is only read here.
        app.Use((context, next) =>
        {
            context.Request.Method = context.Request.Path.StartsWithSegments(Page, StringComparison.Ordinal) ? HttpMethods.Get : context.Request.Method;
            return next(context);
        });
    }
}
