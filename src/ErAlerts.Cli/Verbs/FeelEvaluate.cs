using System.CommandLine;
using ErAlerts.Cli.Input;
using ErAlerts.Domain;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>feel evaluate</c>: the value of an expression, and what went wrong on the way to a null.</summary>
internal sealed class FeelEvaluate : Verb
{
    private readonly Argument<string> _expression = new("expression") { Description = "The FEEL expression." };
    private readonly Option<string?> _context = new("--context") { Description = "JSON object whose entries are the names.", HelpName = "FILE.json" };

    public FeelEvaluate()
        : base("evaluate", "Evaluate a FEEL expression.")
    {
        Add(_expression);
        Add(_context);
    }

    protected override Task<int> Run(Call call, CancellationToken stop)
    {
        var result =
            from context in JsonInput.Context(call.Value(_context), "context")
            from expression in Parse(call.Value(_expression), context)
            select expression.Evaluate(FeelScope.Of(context), FeelClock.Of(call));
        return Task.FromResult(result is Outcome<FeelResult>.Done(var done) ? Say(call, done) : call.Answer.Refused(result.Refusal!));
    }

    private static Outcome<FeelExpression> Parse(string text, FeelContext context)
    {
        var parse = FeelExpression.Parse(text, context.Keys);
        return parse.Expression is { } expression
            ? expression
            : new Refusal("bad-expression", $"{parse.Error!.Message} (at position {parse.Error.Position})", "expression");
    }

    private static int Say(Call call, FeelResult result) => call.Answer.Done(
        new { result.Value, Problems = result.Problems.Select(p => new { p.Code, p.Message, p.Position }) },
        console =>
        {
            console.WriteLine(result.Value.ToString() ?? string.Empty);
            foreach (var problem in result.Problems)
            {
                console.WriteLine($"  {problem.Message} [{problem.Code}, at position {problem.Position}]");
            }
        });
}
