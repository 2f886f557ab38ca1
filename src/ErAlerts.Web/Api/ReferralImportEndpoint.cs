using System.Globalization;
using ErAlerts.Application.Receiving;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Csv;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.WebUtilities;

namespace ErAlerts.Web.Api;

/// <summary>Takes an extract of the county's system as the body of a request.</summary>
internal static class ReferralImportEndpoint
{
    private const string Csv = "text/csv";
    private const string UsualSource = "cws-cms";
    private const int MemoryBytes = 64 * 1024;

    public static void MapReferralImport(this IEndpointRouteBuilder api) =>
        api.MapPost("/referrals/import", Import)
            .Requires(Permission.ImportReferrals).WithMetadata(BodyLimit.Import)
            .WithSummary("Take a CSV extract of referrals; the same extract twice changes nothing").WithTags("Referrals");

    private static async Task<IResult> Import(string? source, string? asOf, HttpContext context, ReceiveReferrals receive, CancellationToken stop)
    {
        if (!context.Request.IsOfType(Csv))
        {
            return Problems.MediaType(Csv);
        }

        if (!TryInstant(asOf, out var at))
        {
            return Problems.Of(new Refusal("bad-instant", $"'{asOf}' is not an instant such as 2026-06-30T12:00:00Z.", "asOf"));
        }

        var options = new ReceiveOptions(string.IsNullOrWhiteSpace(source) ? UsualSource : source, at, context.User.PersonId());
        return Problems.Or(await Taken(context.Request, receive, options, stop));
    }

    /// <summary>The reader of the file is synchronous, as files are; so the body is taken off the wire first, past 64 KB to a temporary file.</summary>
    private static async Task<Outcome<ImportResult>> Taken(HttpRequest request, ReceiveReferrals receive, ReceiveOptions options, CancellationToken stop)
    {
        request.EnableBuffering(MemoryBytes);
        await request.Body.DrainAsync(stop);
        request.Body.Position = 0;
        try
        {
            using var file = new CsvImportFile(request.Body);
            return await receive.Run(file, options, progress: null, stop);
        }
        catch (InvalidDataException damaged)
        {
            return new Refusal("unreadable-csv", damaged.Message);
        }
    }

    private static bool TryInstant(string? text, out DateTimeOffset? instant)
    {
        instant = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
        return instant is not null || string.IsNullOrWhiteSpace(text);
    }
}
