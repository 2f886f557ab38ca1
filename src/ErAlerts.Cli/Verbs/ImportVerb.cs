using System.CommandLine;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Receiving;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Csv;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary>What both imports share: the file, its source and stamp, the rejects, and the summary.</summary>
internal abstract class ImportVerb : CountyVerb
{
    private const int RejectsShown = 20;
    private readonly string _keyColumn;
    private readonly Argument<string> _file = new("file") { Description = "The CSV file, with a header.", HelpName = "FILE.csv" };
    private readonly Option<string> _source = new("--source") { Description = "Name of the system the extract came from.", HelpName = "NAME", DefaultValueFactory = _ => "cws-cms" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "Data as of; now when left out.", HelpName = "INSTANT" };
    private readonly Option<string?> _rejects = new("--rejects") { Description = "Where the refused rows go.", HelpName = "OUT.csv" };

    protected ImportVerb(string name, string description, string keyColumn)
        : base(name, description)
    {
        _keyColumn = keyColumn;
        Add(_file);
        Add(_source);
        Add(_asOf);
        Add(_rejects);
    }

    protected abstract Task<Outcome<ImportResult>> Receive(IServiceProvider parts, IImportFile file, ReceiveOptions options, Action<int> progress, CancellationToken stop);

    protected sealed override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var calendar = parts.GetRequiredService<PolicyCatalogue>().Calendar;
        var ready =
            from asOf in call.Value(_asOf) is { } text ? Moments.Instant(text, "as-of", calendar).Select(i => (DateTimeOffset?)i) : new Outcome<DateTimeOffset?>.Done(null)
            from stream in InputFile.Open(call.Value(_file), "file")
            select (AsOf: asOf, Stream: stream);
        if (ready is not Outcome<(DateTimeOffset? AsOf, FileStream Stream)>.Done(var opened))
        {
            return call.Answer.Refused(ready.Refusal!);
        }

        try
        {
            using var file = new CsvImportFile(opened.Stream);
            using var line = new ProgressLine(call.Answer.Error);
            var options = new ReceiveOptions(call.Value(_source)!, opened.AsOf);
            var outcome = await Receive(parts, file, options, rows => line.Say($"{Tables.Say(rows)} rows stored"), stop);
            return outcome is Outcome<ImportResult>.Done(var result) ? Say(call, result) : call.Answer.Refused(outcome.Refusal!);
        }
        catch (InvalidDataException broken)
        {
            return call.Answer.Refused(new Refusal("bad-csv", broken.Message, "file"));
        }
    }

    private int Say(Call call, ImportResult result)
    {
        if (call.Value(_rejects) is { } path)
        {
            using var stream = File.Create(path);
            RejectsFile.Write(stream, _keyColumn, result.Rejects);
        }

        return call.Answer.Done(
            new { result.Read, result.Added, result.Changed, result.Unchanged, result.Rejected, result.AsOf, result.ExtraColumns },
            console => Say(console, result));
    }

    private static void Say(IAnsiConsole console, ImportResult result)
    {
        var table = Tables.Of("read", "added", "changed", "unchanged", "rejected", "as of");
        table.Row(result.Read, result.Added, result.Changed, result.Unchanged, result.Rejected, result.AsOf);
        console.Write(table);
        if (result.ExtraColumns.Count > 0)
        {
            console.WriteLine($"Columns not known and left out: {string.Join(", ", result.ExtraColumns)}.");
        }

        if (result.Rejects.Count > 0)
        {
            var rejects = Tables.Of("line", "column", "code", "reason");
            foreach (var reject in result.Rejects.Take(RejectsShown))
            {
                rejects.Row(reject.Line, reject.Column, reject.Code, reject.Reason);
            }

            console.Write(rejects);
            if (result.Rejects.Count > RejectsShown)
            {
                console.WriteLine($"… and {Tables.Say(result.Rejects.Count - RejectsShown)} more; --rejects OUT.csv has them all.");
            }
        }
    }
}
