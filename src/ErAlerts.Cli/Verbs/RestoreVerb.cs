using System.CommandLine;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Persistence.Backups;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>restore IN</c>: puts a backup in place of the database. Refuses a wrong checksum and a running server; what is overdue fires at the next start, once.</summary>
internal sealed class RestoreVerb : CountyVerb
{
    private readonly Argument<string> _in = new("IN") { Description = "A file written by 'backup', with IN.sha256 beside it." };

    public RestoreVerb()
        : base("restore", "Put a backup in place of the database.") => Add(_in);

    protected override bool NeedsCurrentDatabase => false;

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var outcome = await parts.GetRequiredService<BackupFiles>().Restore(call.Value(_in), stop);
        return outcome is Outcome<Backup>.Done(var backup)
            ? call.Answer.Done(new { backup.Bytes, backup.Sha256 }, console => console.WriteLine($"{backup.Bytes} bytes restored; what is overdue fires at the next start."))
            : call.Answer.Refused(outcome.Refusal!);
    }
}
