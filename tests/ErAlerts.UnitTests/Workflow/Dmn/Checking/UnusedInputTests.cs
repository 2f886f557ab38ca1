using ErAlerts.Workflow.Dmn.Checking;
using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn.Checking;

/// <summary>An input counts as read wherever inside a boxed expression its name stands.</summary>
public class UnusedInputTests
{
    private const string Reads = "<literalExpression><text>x y + 1</text></literalExpression>";
    private const string Other = "<literalExpression><text>[1]</text></literalExpression>";

    [Theory]
    [InlineData("<context><contextEntry><variable name=\"a\"/>{0}</contextEntry><contextEntry>{1}</contextEntry></context>")]
    [InlineData("<context><contextEntry><variable name=\"a\"/>{1}</contextEntry><contextEntry>{0}</contextEntry></context>")]
    [InlineData("<list>{1}{0}</list>")]
    [InlineData("<relation><column name=\"a\"/><column name=\"b\"/><row>{1}{0}</row></relation>")]
    [InlineData("<invocation><literalExpression><text>count</text></literalExpression><binding><parameter name=\"list\"/>{0}</binding></invocation>")]
    [InlineData("<functionDefinition><formalParameter name=\"p\"/>{0}</functionDefinition>")]
    [InlineData("<conditional><if>{0}</if><then>{1}</then><else>{1}</else></conditional>")]
    [InlineData("<conditional><if>{1}</if><then>{0}</then><else>{1}</else></conditional>")]
    [InlineData("<conditional><if>{1}</if><then>{1}</then><else>{0}</else></conditional>")]
    [InlineData("<filter><in>{0}</in><match>{1}</match></filter>")]
    [InlineData("<filter><in>{1}</in><match>{0}</match></filter>")]
    [InlineData("<for iteratorVariable=\"i\"><in>{0}</in><return>{1}</return></for>")]
    [InlineData("<for iteratorVariable=\"i\"><in>{1}</in><return>{0}</return></for>")]
    [InlineData("<every iteratorVariable=\"i\"><in>{0}</in><satisfies>{1}</satisfies></every>")]
    [InlineData("<some iteratorVariable=\"i\"><in>{1}</in><satisfies>{0}</satisfies></some>")]
    public void A_part_of_a_boxed_expression_that_reads_it_is_found(string boxed)
    {
        var (with, without) = (string.Format(boxed, Reads, Other), string.Format(boxed, Other, Other));
        Assert.DoesNotContain("input-unused", Findings(with));
        Assert.Equal(["input-unused"], Findings(without));
    }

    [Theory]
    [InlineData("x y", "n", "1", "1", false)]
    [InlineData("1", "> x y", "1", "1", false)]
    [InlineData("1", "> 1", "x y", "1", false)]
    [InlineData("1", "> 1", "1", "x y", false)]
    [InlineData("1", "> 1", "1", "1", true)]
    public void A_table_reads_it_in_an_input_a_cell_an_output_or_a_default(string input, string cell, string output, string fallback, bool unused)
    {
        var table = $"""
            <decisionTable hitPolicy="UNIQUE"><input><inputExpression><text>{input}</text></inputExpression></input>
            <output><defaultOutputEntry><text>{fallback}</text></defaultOutputEntry></output>
            <rule><inputEntry><text>{Escape(cell)}</text></inputEntry><outputEntry><text>{output}</text></outputEntry></rule></decisionTable>
            """;
        Assert.Equal(unused, Findings(table).Contains("input-unused"));
    }

    private static List<string> Findings(string logic) =>
        [.. DecisionChecker.Check(Of(Input("x y") + Input("n") + Decision("d", logic, inputs: "x y") + Decision("e", Literal("n"), inputs: "n"))).Where(f => f.Code == "input-unused").Select(f => f.Code)];
}
