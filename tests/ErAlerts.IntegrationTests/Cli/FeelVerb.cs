namespace ErAlerts.IntegrationTests.Cli;

public sealed class FeelVerb
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("-1", "-1")]
    [InlineData("\"a\" + \"b\"", "\"ab\"")]
    [InlineData("[1, 2, 3][item > 1]", "[2,3]")]
    [InlineData("date(\"2026-07-08\")", "\"2026-07-08\"")]
    [InlineData("0.1 + 0.2 = 0.3", "true")]
    [InlineData("1 / 0", "null")]
    public async Task An_expression_answers_its_value_as_plain_JSON(string expression, string value)
    {
        var raw = (await Eralerts.Done("feel", "evaluate", expression)).GetProperty("value").GetRawText();
        Assert.Equal(value, string.Concat(raw.Where(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public async Task The_entries_of_a_context_are_names_even_with_spaces()
    {
        using var folder = new TemporaryFolder();
        var context = folder.Write("context.json", """{ "prior referrals": 4, "family": { "children": 2 } }""");
        var answer = await Eralerts.Done("feel", "evaluate", "prior referrals + family.children", "--context", context);
        Assert.Equal(6, answer.GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Wrong_input_is_refused_with_its_code()
    {
        using var folder = new TemporaryFolder();
        await Eralerts.Refused("bad-expression", "expression", "feel", "evaluate", "1 +");
        await Eralerts.Refused("file-not-found", "context", "feel", "evaluate", "1", "--context", folder.File("none.json"));
        await Eralerts.Refused("file-unreadable", "context", "feel", "evaluate", "1", "--context", folder.Path);
        await Eralerts.Refused("bad-json", "context", "feel", "evaluate", "1", "--context", folder.Write("bad.json", "{"));
        await Eralerts.Refused("not-an-object", "context", "feel", "evaluate", "1", "--context", folder.Write("list.json", "[1]"));
    }

    [Fact]
    public async Task A_null_says_why()
    {
        var answer = await Eralerts.Done("feel", "evaluate", "no such name + 1");
        Assert.NotEqual(0, answer.GetProperty("problems").GetArrayLength());
    }
}
