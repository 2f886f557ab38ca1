using ErAlerts.Web.Api;

namespace ErAlerts.Web.Security;

/// <summary>
/// Refuses a changing API call that a browser says another site started. Together with the SameSite=Strict cookie and content types
/// that no foreign form can send, this stands in for an antiforgery token, which scripts would have to fetch first.
/// </summary>
internal static class SameSiteOnly
{
    public static IApplicationBuilder UseSameSiteOnly(this IApplicationBuilder app) => app.Use((context, next) =>
        IsForeign(context.Request) ? Problems.CrossSite().ExecuteAsync(context) : next(context));

    private static bool IsForeign(HttpRequest request)
    {
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return changes && request.IsApi() && site is not ("" or "same-origin" or "none");
    }
}
