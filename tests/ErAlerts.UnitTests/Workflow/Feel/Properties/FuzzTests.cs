using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using FsCheck;
using FsCheck.Fluent;

namespace ErAlerts.UnitTests.Workflow.Feel.Properties;

public class FuzzTests
{
    private static readonly string[] Names = ["x", "first name", "a-b"];
    private static readonly FeelOptions Small = new(Limits: new FeelLimits(Steps: 5_000, Depth: 40, CollectionSize: 5_000, StringSize: 5_000));
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(250).WithEndSize(25);

    private static readonly FeelScope Scope = FeelScope.Of(
        new Dictionary<string, FeelValue>(StringComparer.Ordinal) { ["x"] = FeelNumber.Of(3), ["first name"] = FeelString.Of("Ann"), ["a-b"] = FeelList.Of(FeelNumber.One) });

    [Fact]
    public void Mutated_expressions_are_refused_or_have_a_value() => Prop.ForAll(Expressions.Mutated.ToArbitrary(), IsHandled).Check(Many);

    [Fact]
    public void Scraps_in_any_order_are_refused_or_have_a_value() => Prop.ForAll(Expressions.Noise.ToArbitrary(), IsHandled).Check(Many);

    [Fact]
    public void Text_of_any_characters_is_refused_or_has_a_value() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || IsHandled(text)).Check(Many);

    [Fact]
    public void Builtin_functions_take_any_arguments()
    {
        var functions = ErAlerts.Workflow.Feel.Builtins.BuiltinCatalogue.All.Select(function => function.Name).ToArray();
        var calls = from name in Gen.Elements(functions) from arguments in Expressions.Valid.Resize(4).ListOf() select $"{name}({string.Join(", ", arguments.Take(4))})";
        Prop.ForAll(calls.ToArbitrary(), IsHandled).Check(Many);
    }

    /// <summary>Whether text is either refused at a place in it, or evaluated to a value whose JSON and words can be written.</summary>
    private static bool IsHandled(string text)
    {
        var (expression, error) = FeelExpression.Parse(text, Names);
        if (error is not null && (error.Position < 0 || error.Position > text.Length))
        {
            return false;
        }

        var tests = FeelUnaryTests.Parse(text, Names).Tests?.Test(FeelNumber.Of(2), Scope, Small);
        var result = expression?.Evaluate(Scope, Small);
        return expression is null == error is not null && tests?.Value.ToString() != "" && (result is null || result.Value.Value.ToString() is not null);
    }
}
