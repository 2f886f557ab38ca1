using ErAlerts.Workflow.Feel;
using FsCheck;
using FsCheck.Fluent;

namespace ErAlerts.UnitTests.Workflow.Feel.Properties;

public class PrintingTests
{
    private static readonly string[] Names = ["x", "first name", "a-b"];
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40);

    [Fact]
    public void Printing_an_expression_and_reading_it_again_gives_the_same_tree() =>
        Prop.ForAll(Expressions.Valid.ToArbitrary(), text =>
        {
            var tree = Evaluation.Parsed(text, Names);
            var again = FeelExpression.Parse(tree.ToString(), Names).Expression;
            return (again is not null && again.Tree.Equals(tree.Tree)).Label($"{text} is printed as {tree}");
        }).Check(Many);

    [Fact]
    public void Printing_unary_tests_and_reading_them_again_gives_the_same_tree() =>
        Prop.ForAll(Expressions.Valid.Two().ToArbitrary(), pair =>
        {
            var (one, other) = pair;
            var texts = new[] { $"{one}, {other}", $"not({one}, {other})", "-" };
            return texts.All(text => FeelUnaryTests.Parse(text, Names).Tests is { } tests
                && FeelUnaryTests.Parse(tests.ToString(), Names).Tests is { } again && again.Tree.Equals(tests.Tree)).Label($"{one}, {other}");
        }).Check(Many);
}
