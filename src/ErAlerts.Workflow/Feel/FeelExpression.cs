using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Parsing;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel;

/// <summary>A FEEL expression, parsed and bound once, evaluated as often as wanted and from any thread.</summary>
public sealed class FeelExpression
{
    private readonly Code _code;

    private FeelExpression(string text, Expression tree, FeelVocabulary vocabulary)
    {
        var binder = new Binder(vocabulary, hasInput: false);
        (Text, Tree, _code) = (text, tree, tree.Bind(binder));
        FreeNames = binder.Free;
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>The names it reads from outside. Inside a filter only known names count, since others may be entries of the items.</summary>
    public IReadOnlySet<string> FreeNames { get; }

    /// <summary>The syntax tree.</summary>
    internal Expression Tree { get; }

    /// <summary>Parses a text; known names are needed for those with operators or keywords in them.</summary>
    public static FeelParse Parse(string text, IEnumerable<string>? knownNames = null) => Parse(text, FeelVocabulary.Of(knownNames));

    /// <summary>Parses a text among known names and types.</summary>
    public static FeelParse Parse(string text, FeelVocabulary vocabulary)
    {
        var (tree, error) = Parser.Expression(text, vocabulary);
        return tree is null ? new FeelParse(null, error) : new FeelParse(new FeelExpression(text, tree, vocabulary), null);
    }

    /// <summary>Evaluates in a scope. Never throws: an error is null with a problem.</summary>
    public FeelResult Evaluate(IFeelScope scope, FeelOptions? options = null)
    {
        var run = new FeelRun(options ?? FeelOptions.Default);
        var value = Evaluate(scope, run);
        options?.Meter?.Add(run.Steps);
        return run.Result(value);
    }

    /// <summary>The tree written as text again.</summary>
    public override string ToString() => ExpressionWriter.Print(Tree);

    /// <summary>Evaluates as part of a larger run.</summary>
    internal FeelValue Evaluate(IFeelScope scope, FeelRun run) => _code(new Frame(run, scope));
}
