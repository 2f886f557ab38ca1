using System.Text.Json;
using ErAlerts.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace ErAlerts.Web.Api;

/// <summary>Reads a JSON body into a record, or answers what is wrong with it.</summary>
/// <param name="Value">The body; null when it was absent or refused.</param>
/// <param name="Problem">The answer to send instead, or null.</param>
internal sealed record JsonBody<T>(T? Value, ProblemHttpResult? Problem)
    where T : class
{
    /// <summary>Binds a parameter of an endpoint; called by the platform.</summary>
    public static async ValueTask<JsonBody<T>> BindAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasBody())
        {
            return new(null, null);
        }

        if (!request.HasJsonContentType())
        {
            return new(null, Problems.MediaType("application/json"));
        }

        try
        {
            var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            return new(await request.ReadFromJsonAsync<T>(options, context.RequestAborted), null);
        }
        catch (JsonException malformed)
        {
            return new(null, Problems.MalformedJson(Where(malformed)));
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new(null, Problems.TooLarge(BodyLimit.Usual));
        }
    }

    private static string Where(JsonException malformed) =>
        $"The body is not the JSON that this address reads (line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine}).";
}
