using ErAlerts.Web.Api;
using Microsoft.AspNetCore.Http.Features;

namespace ErAlerts.Web.Security;

/// <summary>Refuses a body that is too large before any of it is read; one that hides its length is cut off by the server at the limit.</summary>
internal static class BodyLimits
{
    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Usual;
        if (context.Request.ContentLength > limit.Bytes)
        {
            return Problems.TooLarge(limit).ExecuteAsync(context);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit.Bytes;
        }

        return next(context);
    });
}
