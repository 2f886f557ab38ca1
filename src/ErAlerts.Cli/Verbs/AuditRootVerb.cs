using ErAlerts.Infrastructure.Persistence.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>audit root</c>: takes a root over all heads of the audit and prints it, to be kept where nobody who can change the database can change it.</summary>
internal sealed class AuditRootVerb() : CountyVerb("root", "Take a root of the audit.")
{
    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var root = await parts.GetRequiredService<AuditRoots>().Take(stop);
        return call.Answer.Done(new { root.Hash, root.At, root.Streams, root.Entries }, console => console.WriteLine(root.Hash));
    }
}
