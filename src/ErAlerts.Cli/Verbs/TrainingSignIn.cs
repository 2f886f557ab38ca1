using System.CommandLine;
using System.Globalization;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Training;
using ErAlerts.Cli.Input;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Csv;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>training sign-in</c>: takes a session's sign-in sheet; taking it again changes nothing.</summary>
internal sealed class TrainingSignIn : CountyVerb
{
    private readonly Argument<string> _file = new("file") { Description = "The CSV file, with a column person_id.", HelpName = "FILE.csv" };
    private readonly Option<long> _session = new("--session") { Description = "Key of the session.", HelpName = "ID", Required = true };
    private readonly Option<string> _by = new("--by") { Description = "Id of the training coordinator.", HelpName = "ID", Required = true };

    public TrainingSignIn()
        : base("sign-in", "Take in a session's sign-in sheet.")
    {
        Add(_file);
        Add(_session);
        Add(_by);
    }

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var opened = InputFile.Open(call.Value(_file), "file");
        if (opened is not Outcome<FileStream>.Done(var stream))
        {
            return call.Answer.Refused(opened.Refusal!);
        }

        try
        {
            using var file = new CsvImportFile(stream);
            var outcome = await parts.GetRequiredService<ReceiveSignInSheet>().Run(call.Value(_session), file, call.Value(_by)!, stop);
            return outcome is Outcome<ImportResult>.Done(var result)
                ? call.Answer.Done(new { result.Read, result.Added, result.Unchanged, result.Rejected, result.Rejects }, console => Say(console, result))
                : call.Answer.Refused(outcome.Refusal!);
        }
        catch (InvalidDataException broken)
        {
            return call.Answer.Refused(new Refusal("bad-csv", broken.Message, "file"));
        }
    }

    private static void Say(IAnsiConsole console, ImportResult result)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Added} signatures taken in, {result.Unchanged} known already, {result.Rejected} refused."));
        foreach (var reject in result.Rejects)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {reject.Line}: {reject.Reason}"));
        }
    }
}
