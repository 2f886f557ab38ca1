using System.CommandLine;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Workflow.Dmn;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>decision evaluate</c>: what a decision answers on an input, which rules matched, and why the others did not.</summary>
internal sealed class DecisionEvaluate : Verb
{
    private readonly Argument<string> _file = new("file") { Description = "The DMN file.", HelpName = "FILE.dmn" };
    private readonly Option<string> _decision = new("--decision") { Description = "Name or id of the decision.", HelpName = "NAME", Required = true };
    private readonly Option<string?> _input = new("--input") { Description = "JSON object of the input data.", HelpName = "FILE.json" };

    public DecisionEvaluate()
        : base("evaluate", "Evaluate a decision of a DMN file.")
    {
        Add(_file);
        Add(_decision);
        Add(_input);
    }

    protected override Task<int> Run(Call call, CancellationToken stop)
    {
        var path = call.Value(_file);
        var wanted =
            from bytes in InputFile.Read(path, "file")
            from context in JsonInput.Context(call.Value(_input), "input")
            select (Reading: DmnReader.Read(bytes, path, space => Imported(path, space)), Context: context);
        return Task.FromResult(wanted is Outcome<(DmnReading Reading, FeelContext Context)>.Done(var (reading, input))
            ? Evaluate(call, reading, input)
            : call.Answer.Refused(wanted.Refusal!));
    }

    private int Evaluate(Call call, DmnReading reading, FeelContext input)
    {
        if (!reading.IsSound)
        {
            return call.Answer.Found(reading.Findings, string.Empty);
        }

        var result = reading.Model!.Explain(call.Value(_decision)!, reading.Model.Typed(input), FeelClock.Of(call));
        return result.Problems.FirstOrDefault(p => p.Code == "unknown-decision") is { } unknown
            ? call.Answer.Refused(new Refusal("unknown-decision", unknown.Message, "decision"))
            : Say(call, result);
    }

    private static byte[]? Imported(string path, string space) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, "*.dmn").Select(File.ReadAllBytes).FirstOrDefault(b => DmnReader.NamespaceOf(b) == space);

    private static int Say(Call call, DecisionResult result) => call.Answer.Done(
        new
        {
            result.Matched,
            Result = result.Value,
            Failed = result.Explanations.Where(e => e.Failed is not null).Select(e => new { e.Rule, e.Failed!.Column, e.Failed.Label, e.Failed.Test, e.Failed.Needed, e.Failed.Input }),
            Problems = result.Problems.Select(p => new { p.Code, p.Message, p.Place }),
        },
        console =>
        {
            console.WriteLine(result.Value.ToString() ?? string.Empty);
            if (result.Explanations.Count > 0)
            {
                console.Write(Explained(result));
            }

            foreach (var problem in result.Problems)
            {
                console.WriteLine($"  {problem.Message} [{problem.Code}]");
            }
        });

    private static Table Explained(DecisionResult result)
    {
        var table = Tables.Of("rule", "matched", "first cell that did not hold");
        foreach (var rule in result.Explanations)
        {
            table.Row(rule.Rule, rule.Matched ? "yes" : "no", rule.Failed is { } cell ? $"{cell.Label}: {cell.Given}, needed {cell.Needed}" : string.Empty);
        }

        return table;
    }
}
