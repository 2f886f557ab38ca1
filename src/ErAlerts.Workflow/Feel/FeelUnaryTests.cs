using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Parsing;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel;

/// <summary>The unary tests of a decision table's cell, parsed and bound once (DMN grammar rule 15).</summary>
public sealed class FeelUnaryTests
{
    private readonly Test _test;

    private FeelUnaryTests(string text, UnaryTests tree, FeelVocabulary vocabulary)
    {
        var binder = new Binder(vocabulary, hasInput: true);
        (Text, Tree, _test) = (text, tree, tree.BindTest(binder));
        FreeNames = binder.Free;
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>Whether this is <c>-</c>, which every value passes.</summary>
    public bool PassesAlways => Tree.PassesAlways;

    /// <summary>The names it reads from outside, without <c>?</c>.</summary>
    public IReadOnlySet<string> FreeNames { get; }

    /// <summary>The syntax tree.</summary>
    internal UnaryTests Tree { get; }

    /// <summary>Parses a text; known names are needed for those with operators or keywords in them.</summary>
    public static FeelUnaryTestsParse Parse(string text, IEnumerable<string>? knownNames = null) => Parse(text, FeelVocabulary.Of(knownNames));

    /// <summary>Parses a text among known names and types.</summary>
    public static FeelUnaryTestsParse Parse(string text, FeelVocabulary vocabulary)
    {
        var (tree, error) = Parser.UnaryTests(text, vocabulary);
        return tree is null ? new FeelUnaryTestsParse(null, error) : new FeelUnaryTestsParse(new FeelUnaryTests(text, tree, vocabulary), null);
    }

    /// <summary>Puts a value to the tests: true, false or null. The value is <c>?</c> in them. Never throws.</summary>
    public FeelResult Test(FeelValue input, IFeelScope scope, FeelOptions? options = null)
    {
        var run = new FeelRun(options ?? FeelOptions.Default);
        return run.Result(Test(new Frame(run, scope) { First = input }));
    }

    /// <summary>The tree written as text again.</summary>
    public override string ToString() => ExpressionWriter.Print(Tree);

    /// <summary>Tests the value that stands first in a frame; one frame serves all cells of a column.</summary>
    internal FeelValue Test(Frame input) => _test(input.First, input);
}
