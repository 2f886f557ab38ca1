using System.CommandLine;
using ErAlerts.Infrastructure.Persistence.Backups;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>backup OUT</c>: a consistent copy while the server runs on, with its checksum beside it.</summary>
internal sealed class BackupVerb : CountyVerb
{
    private readonly Argument<string> _out = new("OUT") { Description = "The file to write; OUT.sha256 is written beside it." };

    public BackupVerb()
        : base("backup", "Write a consistent copy of the database.") => Add(_out);

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var backup = await parts.GetRequiredService<BackupFiles>().Write(call.Value(_out), stop);
        return call.Answer.Done(new { backup.Bytes, backup.Sha256 }, console => console.WriteLine($"{backup.Bytes} bytes, SHA-256 {backup.Sha256}."));
    }
}
