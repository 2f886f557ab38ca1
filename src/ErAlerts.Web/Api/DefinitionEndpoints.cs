using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Policies;
using ErAlerts.Web.Security;

namespace ErAlerts.Web.Api;

/// <summary>The process definitions as files, for the diagram and for any modeller. They are policy, and hold nothing of a family.</summary>
internal static class DefinitionEndpoints
{
    public static void MapDefinitions(this IEndpointRouteBuilder api) =>
        api.MapGet("/definitions/{hash}", One)
            .Requires(Permission.SignedIn).WithSummary("A process definition by its content hash, as BPMN 2.0").WithTags("Policy");

    private static async Task<IResult> One(string hash, PolicyFileQuery policies, HttpContext context, CancellationToken stop)
    {
        if (await policies.Content(hash, stop) is not { } content)
        {
            return Problems.Of(new Refusal("unknown-definition", $"There is no definition {hash}.", "hash") { Kind = RefusalKind.Unknown });
        }

        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Bytes(content, "application/xml");
    }
}
