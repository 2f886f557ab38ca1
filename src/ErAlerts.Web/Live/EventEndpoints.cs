using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ErAlerts.Infrastructure.Queries.Changes;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;

namespace ErAlerts.Web.Live;

/// <summary>Server-sent events: the bare news that what the person sees has changed. They carry nothing of a referral.</summary>
internal static class EventEndpoints
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(20);

    public static void MapEvents(this IEndpointRouteBuilder api) =>
        api.MapGet("/events", (string? number, HttpContext context, Pulse pulse, ChangesQuery changes, TimeProvider clock, IHostApplicationLifetime host) =>
            {
                var watched = new Watched(context.User.Viewer(), number);
                return TypedResults.ServerSentEvents(Stream(watched, pulse, changes, clock, Until(context, host)));
            })
            .Requires(Permission.SignedIn).WithSummary("News of changes: 'work' for the person's list, or of one review with ?number=").WithTags("Events");

    private static CancellationToken Until(HttpContext context, IHostApplicationLifetime host)
    {
        var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        context.Response.RegisterForDispose(either);
        return either.Token;
    }

    private static async IAsyncEnumerable<SseItem<string>> Stream(
        Watched watched, Pulse pulse, ChangesQuery changes, TimeProvider clock, [EnumeratorCancellation] CancellationToken stop)
    {
        yield return new SseItem<string>("listening", "hello") { ReconnectionInterval = TimeSpan.FromSeconds(10) };
        var change = pulse.NextChange;
        var seen = await watched.Mark(changes, stop);
        while (!stop.IsCancellationRequested)
        {
            if (!await HappensWithin(change, clock, stop))
            {
                yield return new SseItem<string>(string.Empty, "breath");
                continue;
            }

            change = pulse.NextChange;
            var now = await watched.Mark(changes, stop);
            if (now != seen)
            {
                seen = now;
                yield return new SseItem<string>("changed", watched.Topic);
            }
        }
    }

    /// <summary>False when nothing happened for a while or the connection ends; a breath then keeps proxies from closing it.</summary>
    private static async Task<bool> HappensWithin(Task change, TimeProvider clock, CancellationToken stop)
    {
        try
        {
            await change.WaitAsync(Breath, clock, stop);
            return true;
        }
        catch (Exception quiet) when (quiet is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }
}
