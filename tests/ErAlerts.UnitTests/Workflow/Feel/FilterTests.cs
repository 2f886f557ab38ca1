namespace ErAlerts.UnitTests.Workflow.Feel;

public class FilterTests
{
    [Theory]
    [InlineData("[1,2,3][1]", "1")]
    [InlineData("[1,2,3][0]", "null")]
    [InlineData("[1,2,3][-4]", "null")]
    [InlineData("[1,2,3][1.5]", "null")]
    [InlineData("[1,2,3][\"a\"]", "[]")]
    [InlineData("[1,2,3][null]", "[]")]
    [InlineData("[1,2,3][true]", "[1, 2, 3]")]
    [InlineData("[1,2,3][false]", "[]")]
    [InlineData("null[1]", "null")]
    [InlineData("null[item = null]", "null")]
    [InlineData("1[1]", "1")]
    [InlineData("1[item = 1]", "[1]")]
    [InlineData("true[item]", "[true]")]
    [InlineData("1[2]", "null")]
    [InlineData("{a: 1}[a = 1]", "[{\"a\": 1}]")]
    [InlineData("{a: 1}[item.a = 1]", "[{\"a\": 1}]")]
    [InlineData("[{a: 1}, {a: 2}][a = 2].a", "[2]")]
    [InlineData("[{item: 1}, {item: 2}][item > 1]", "[{\"item\": 2}]")]
    [InlineData("[[1,2],[3]][count(item) = 2]", "[[1, 2]]")]
    [InlineData("[1,2,3,4][even(item)]", "[2, 4]")]
    [InlineData("[{x: 1, y: 2}, {x: null, y: 3}][x < 2]", "[{\"x\": 1, \"y\": 2}]")]
    [InlineData("[{x:1,y:2},{x:2,y:3}][x=1].y", "[2]")]
    [InlineData("[1,2,3,4][item >= 2 and item < 4]", "[2, 3]")]
    [InlineData("[1,2,3][[1][1]]", "1")]
    [InlineData("[][item = 1]", "[]")]
    public void The_value_is_that_of_the_standard(string text, string expected) => Evaluation.Same(text, expected);
}
