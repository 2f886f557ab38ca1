using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Feel;

/// <summary>The vocabulary of the FEEL tests: evaluate a text, compare with another text.</summary>
internal static class Evaluation
{
    /// <summary>Some instant for now() and today(): Tuesday 30 June 2026, 14:00 in Los Angeles.</summary>
    public static readonly FeelOptions Clock = new(new DateTimeOffset(2026, 6, 30, 21, 0, 0, TimeSpan.Zero), "America/Los_Angeles");

    public static FeelResult Of(string text, params (string Name, string Text)[] variables) =>
        Parsed(text, variables.Select(variable => variable.Name)).Evaluate(Scope(variables), Clock);

    public static FeelExpression Parsed(string text, IEnumerable<string>? names = null)
    {
        var parse = FeelExpression.Parse(text, names);
        Assert.True(parse.Expression is not null, $"{text}: {parse.Error}");
        return parse.Expression;
    }

    public static FeelValue Test(string tests, string input, params (string Name, string Text)[] variables)
    {
        var parse = FeelUnaryTests.Parse(tests, variables.Select(variable => variable.Name));
        Assert.True(parse.Tests is not null, $"{tests}: {parse.Error}");
        return parse.Tests.Test(Of(input).Value, Scope(variables), Clock).Value;
    }

    public static FeelSyntaxError Error(string text)
    {
        var parse = FeelExpression.Parse(text);
        Assert.True(parse.Error is not null, $"{text} was read as {parse.Expression}");
        return parse.Error;
    }

    /// <summary>Both texts come to the same value, and the first without a problem.</summary>
    public static void Same(string text, string expected)
    {
        var (result, wanted) = (Of(text), Of(expected));
        Assert.True(wanted.Value.Equals(result.Value), $"{text} is {result.Value}, not {expected}. {string.Join("; ", result.Problems)}");
        Assert.True(result.Value.IsNull || result.Problems.Count == 0, $"{text}: {string.Join("; ", result.Problems)}");
    }

    /// <summary>The text comes to null, and says why.</summary>
    public static FeelProblem Fails(string text, params (string Name, string Text)[] variables)
    {
        var result = Of(text, variables);
        Assert.True(result.Value.IsNull, $"{text} is {result.Value}");
        Assert.True(result.Problems.Count > 0, $"{text} is null without a problem");
        return result.Problems[0];
    }

    private static FeelScope Scope((string Name, string Text)[] variables) => FeelScope.Of(
        variables.ToDictionary(variable => variable.Name, variable => Of(variable.Text).Value, StringComparer.Ordinal));
}
