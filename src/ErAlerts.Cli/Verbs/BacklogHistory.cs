using ErAlerts.Application.Backlog.History;
using ErAlerts.Application.Receiving;
using ErAlerts.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>backlog history</c>: takes the weekly file of the offices' past; taking it again changes nothing.</summary>
internal sealed class BacklogHistory() : ImportVerb("history", "Take in the past: office,week,open_over_30,children,received,closed.", "office")
{
    protected override Task<Outcome<ImportResult>> Receive(IServiceProvider parts, IImportFile file, ReceiveOptions options, Action<int> progress, CancellationToken stop) =>
        parts.GetRequiredService<TakeHistory>().Run(file, options, stop);
}
