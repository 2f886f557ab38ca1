using ErAlerts.Workflow.Feel;
using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class TablePropertyTests
{
    private static readonly string[] Cells =
        ["-", "1", "< 3", ">= 2", "[1..3)", "1, 4", "not(2)", "not(1, 3)", "\"a\"", "\"a\", \"b\"", "true", "null", "not(null)", "? > 1", "not(\"a\")", "> \"a\"", "[1, 2]", "not(> 2)"];

    private static readonly string[] Inputs = ["0", "1", "2", "3", "4.5", "\"a\"", "\"b\"", "true", "false", "null", "[1]", "[1, 2]", "{x: 1}"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_table_matches_the_rules_whose_cells_all_pass_as_unary_tests(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            string[] rules = [.. Enumerable.Range(0, random.Next(1, 90)).Select(rule => $"{Any(Cells)} | {Any(Cells)} || {rule}")];
            var model = Of(Input("a") + Input("b") + Decision("d", ATable.Of("RULE ORDER", ["a | b || out", .. rules]), inputs: "a; b"));
            for (var trial = 0; trial < 10; trial++)
            {
                var (a, b) = (Any(Inputs), Any(Inputs));
                var expected = Enumerable.Range(0, rules.Length).Where(rule => rules[rule].Split('|', StringSplitOptions.TrimEntries) is var cells && Passes(cells[0], a) && Passes(cells[1], b)).ToArray();
                var result = model.Decide("d", $"{{a: {a}, b: {b}}}");
                Assert.Equal(expected.Select(rule => rule + 1), result.Matched);
                Assert.Equal(expected.Length == 0 ? Evaluated("null") : Evaluated($"[{string.Join(", ", expected)}]"), result.Value);
            }
        }

        string Any(string[] texts) => texts[random.Next(texts.Length)];
    }

    private static bool Passes(string cell, string input) => FeelUnaryTests.Parse(cell).Tests!.Test(Evaluated(input), FeelScope.Empty).Value.IsTrue;
}
