using System.CommandLine;
using ErAlerts.Cli.Input;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Persistence.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>audit verify</c>: follows every chain of audit entries and names the first bad one; with a root kept elsewhere, also checks against it. Exit code 1 when broken.</summary>
internal sealed class AuditVerify : CountyVerb
{
    private readonly Option<string?> _root = new("--root") { Description = "A root kept elsewhere: its hash, or the file that 'audit root' wrote.", HelpName = "FILE|HASH" };

    public AuditVerify()
        : base("verify", "Verify the audit.") => Add(_root);

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        string? hash = null;
        if (call.Value(_root) is { } given && (hash = RootHash.Of(given)) is null)
        {
            return call.Answer.Refused(new Refusal("bad-root", $"'{given}' is neither the hash of a root nor a file that holds one.", "root"));
        }

        var verdict = await parts.GetRequiredService<AuditVerifier>().Run(hash, stop);
        var answer = new { verdict.Entries, verdict.Ok, verdict.FirstBad };
        return verdict.Ok
            ? call.Answer.Done(answer, console => console.WriteLine($"{verdict.Entries} entries, none missing, none changed."))
            : call.Answer.Broken(answer, console => console.WriteLine($"Broken at {verdict.FirstBad!.Stream} entry {verdict.FirstBad.Sequence}: {verdict.FirstBad.Message}"));
    }
}
