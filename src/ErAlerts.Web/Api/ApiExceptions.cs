using Microsoft.AspNetCore.Diagnostics;
using System.Diagnostics;

namespace ErAlerts.Web.Api;

/// <summary>A programming mistake or a world failure at the API's edge: 500 with the trace's id, logged by the platform; pages have a page for it.</summary>
internal sealed class ApiExceptions : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // By now the request's own path is that of the error page.
        if (httpContext.Features.Get<IExceptionHandlerPathFeature>() is not { } failed || !Problems.IsApi(failed.Path))
        {
            return false;
        }

        var problem = exception is BadHttpRequestException bad
            ? Problems.OfStatus(bad.StatusCode)
            : Problems.Of(StatusCodes.Status500InternalServerError, "unexpected", $"Something went wrong here; the trace is {TraceOf(httpContext)}.");
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
}
