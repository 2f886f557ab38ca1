using ErAlerts.Domain;
using ErAlerts.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErAlerts.Web.Api;

/// <summary>Every "no" of the API: problem details with a code that stays, a sentence, and the field at fault.</summary>
internal static class Problems
{
    public const string Prefix = "/api/v1";

    public static bool IsApi(this HttpRequest request) => IsApi(request.Path);

    public static bool IsApi(PathString path) => path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase);

    public static ProblemHttpResult Of(Refusal refusal) => Of(StatusOf(refusal.Kind), refusal.Code, refusal.Message, refusal.Field);

    /// <summary>What was done, in the shape that the API shows it in, or the refusal.</summary>
    public static IResult Or<T>(Outcome<T> outcome, Func<T, object?> shown) =>
        outcome is Outcome<T>.Done(var done) ? TypedResults.Ok(shown(done)) : Of(outcome.Refusal!);

    /// <summary>What was done, as it is, or the refusal.</summary>
    public static IResult Or<T>(Outcome<T> outcome) => Or(outcome, done => done);

    public static ProblemHttpResult Of(int status, string code, string detail, string? field = null) =>
        TypedResults.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code, ["field"] = field });

    public static ProblemHttpResult SignInRequired() =>
        Of(StatusCodes.Status401Unauthorized, "sign-in-required", "Sign in first.");

    public static ProblemHttpResult NotPermitted() =>
        Of(StatusCodes.Status403Forbidden, "not-permitted", "Your role does not permit this.");

    public static ProblemHttpResult TooLarge(BodyLimit limit) =>
        Of(StatusCodes.Status413PayloadTooLarge, "body-too-large", $"The body is larger than the {limit.Spoken} that this address reads; nothing was read.");

    public static ProblemHttpResult MalformedJson(string detail) =>
        Of(StatusCodes.Status400BadRequest, "malformed-json", detail);

    public static ProblemHttpResult MediaType(string expected) =>
        Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", $"Send the body as {expected}.");

    public static ProblemHttpResult CrossSite() =>
        Of(StatusCodes.Status403Forbidden, "cross-site", "Another site started this call; it was not carried out.");

    /// <summary>The answer for a bare status that the platform set.</summary>
    public static ProblemHttpResult OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => SignInRequired(),
        StatusCodes.Status403Forbidden => NotPermitted(),
        StatusCodes.Status404NotFound => Of(status, "unknown-address", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => Of(status, "method-not-allowed", "This address does not take that method."),
        StatusCodes.Status413PayloadTooLarge => TooLarge(BodyLimit.Usual),
        StatusCodes.Status415UnsupportedMediaType => MediaType("application/json"),
        _ => Of(status, "bad-request", "The request could not be read."),
    };

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Unknown => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
