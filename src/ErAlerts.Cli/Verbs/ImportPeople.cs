using ErAlerts.Application.Receiving;
using ErAlerts.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>import people</c>: takes the roster; importing it again changes nothing.</summary>
internal sealed class ImportPeople() : ImportVerb("people", "Import the roster.", "id")
{
    protected override Task<Outcome<ImportResult>> Receive(IServiceProvider parts, IImportFile file, ReceiveOptions options, Action<int> progress, CancellationToken stop) =>
        parts.GetRequiredService<ReceivePeople>().Run(file, options, stop);
}
