using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Changes;

namespace ErAlerts.Web.Live;

/// <summary>What a listener watches: the own list of work, or one review that the person may see.</summary>
internal sealed record Watched(Viewer Viewer, string? Number)
{
    /// <summary>Name of the event.</summary>
    public string Topic => Number is null ? "work" : "review";

    /// <summary>A mark that differs when what is watched has changed.</summary>
    public Task<string> Mark(ChangesQuery changes, CancellationToken stop) =>
        Number is null ? changes.OfWork(Viewer, stop) : changes.OfReview(Viewer, Number, stop);
}
