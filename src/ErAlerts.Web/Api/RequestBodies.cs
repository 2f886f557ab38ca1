using Microsoft.AspNetCore.Http.Features;

namespace ErAlerts.Web.Api;

/// <summary>What may be known of a request's body before it is read.</summary>
internal static class RequestBodies
{
    /// <summary>Whether there is a body to read, of known length or chunked.</summary>
    public static bool HasBody(this HttpRequest request) =>
        request.ContentLength is > 0 || (request.ContentLength is null && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true });

    /// <summary>Whether the body is declared as the media type.</summary>
    public static bool IsOfType(this HttpRequest request, string mediaType) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && string.Equals(type.MediaType.Value, mediaType, StringComparison.OrdinalIgnoreCase);
}
