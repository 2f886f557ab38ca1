using ErAlerts.Infrastructure.Persistence.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>audit verify</c>: follows every chain of audit entries and names the first bad one; exit code 1 when broken.</summary>
internal sealed class AuditVerify() : CountyVerb("verify", "Verify the audit.")
{
    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var verdict = await parts.GetRequiredService<AuditVerifier>().Run(stop);
        var answer = new { verdict.Entries, verdict.Ok, verdict.FirstBad };
        return verdict.Ok
            ? call.Answer.Done(answer, console => console.WriteLine($"{verdict.Entries} entries, none missing, none changed."))
            : call.Answer.Broken(answer, console => console.WriteLine($"Broken at {verdict.FirstBad!.Stream} entry {verdict.FirstBad.Sequence}: {verdict.FirstBad.Message}"));
    }
}
