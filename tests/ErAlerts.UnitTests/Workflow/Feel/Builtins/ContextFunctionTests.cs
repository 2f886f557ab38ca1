namespace ErAlerts.UnitTests.Workflow.Feel.Builtins;

public class ContextFunctionTests
{
    [Theory]
    [InlineData("get value({key1: \"value1\"}, \"key1\")", "\"value1\"")]
    [InlineData("get value({key1: \"value1\"}, \"unexistent-key\")", "null")]
    [InlineData("get value({a: {b: 1}}, [\"a\", \"b\"])", "1")]
    [InlineData("get entries({a: 1, b: 2})", "[{key: \"a\", value: 1}, {key: \"b\", value: 2}]")]
    [InlineData("get entries({key1: \"value1\"})[key = \"key1\"].value", "[\"value1\"]")]
    [InlineData("context([{key: \"a\", value: 1}, {key: \"b\", value: 2, something: \"else\"}])", "{a: 1, b: 2}")]
    [InlineData("context([])", "{}")]
    [InlineData("context put({x: 1}, \"y\", 2)", "{x: 1, y: 2}")]
    [InlineData("context put({x: 1, y: 0, z: 0}, \"y\", 2)", "{x: 1, y: 2, z: 0}")]
    [InlineData("context put({x: 1}, [\"y\"], 2)", "{x: 1, y: 2}")]
    [InlineData("context put({x: 1, y: {a: 0}}, [\"y\", \"a\"], 2)", "{x: 1, y: {a: 2}}")]
    [InlineData("context merge([{x: 1}, {y: 2}])", "{x: 1, y: 2}")]
    [InlineData("context merge([{x: 1, y: 0}, {y: 2}])", "{x: 1, y: 2}")]
    [InlineData("{a: {b: {b: 1}}}...b", "[{b: 1}, 1]")]
    [InlineData("[{a: 1}, [{b: {a: 2}}], 3]...a", "[1, 2]")]
    [InlineData("null...a", "[]")]
    public void Contexts_are_read_and_made(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("context([{key: \"a\", value: 1}, {key: \"b\"}])")]
    [InlineData("context([{key: 1, value: 1}])")]
    [InlineData("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])")]
    [InlineData("context put({x: 1, y: {a: 0}}, [], 2)")]
    [InlineData("context put({x: 1}, [\"x\", \"a\"], 2)")]
    [InlineData("context put({x: 1}, null, 2)")]
    [InlineData("context merge([{x: 1}, null])")]
    [InlineData("get value(null, \"a\")")]
    [InlineData("get value({a: 1}, [])")]
    [InlineData("get value({a: 1}, [1])")]
    [InlineData("get entries(1)")]
    [InlineData("{a: 1, a: 2}")]
    public void Arguments_outside_the_domain_are_null_and_say_why(string text) => Evaluation.Fails(text);

    [Fact]
    public void The_order_of_entries_is_kept() =>
        Assert.Equal("{z: 1, a: 3, m: 2}", Evaluation.Of("context put({z: 1, a: 0, m: 2}, \"a\", 3)").Value.ToString());
}
