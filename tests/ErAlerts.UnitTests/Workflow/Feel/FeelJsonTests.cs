using System.Text;
using System.Text.Json;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Feel;

public class FeelJsonTests
{
    private const string Everything =
        """{z: 1.50, a: [true, null, "x"], d: @"2026-07-08", t: @"10:00:00+02:00", dt: @"2026-07-08T10:00:00.5@Europe/Paris", p: @"P1DT2H", m: @"P0M", r: (1..2], h: < 5, "@odd": {"@date": 1}}""";

    [Fact]
    public void Typed_JSON_loses_nothing_and_keeps_the_order()
    {
        var value = (FeelContext)Evaluation.Of(Everything).Value;
        var back = Assert.IsType<FeelContext>(FeelJson.ReadTyped(Parse(Text(value, FeelJson.WriteTyped))));
        Assert.Equal(value, back);
        Assert.Equal(value.Keys, back.Keys);
        Assert.Equal("1.50", back["z"].ToString());
    }

    [Fact]
    public void Typed_JSON_marks_what_JSON_has_no_form_for() =>
        Assert.Equal("""{"due":{"@date":"2026-07-08"}}""", Text(Evaluation.Of("{due: @\"2026-07-08\"}").Value, FeelJson.WriteTyped));

    [Fact]
    public void Plain_JSON_is_read_and_written_with_exact_numbers()
    {
        const string Json = """{"b":[1,2.50,12345678901234567890.1],"a":{"c":null,"d":"2026-07-08"}}""";
        Assert.Equal(Json, Text(FeelJson.From(Parse(Json)), FeelJson.Write));
    }

    [Theory]
    [InlineData("@\"2026-07-08\"", "\"2026-07-08\"")]
    [InlineData("@\"P1Y\"", "\"P1Y\"")]
    [InlineData("[1..2)", "\"[1..2)\"")]
    [InlineData("function(a) a", "null")]
    public void Plain_JSON_has_the_text_of_other_values(string text, string json) =>
        Assert.Equal(json, Text(Evaluation.Of(text).Value, FeelJson.Write));

    [Theory]
    [InlineData("""{"@date":"no date"}""")]
    [InlineData("""{"@what":"2026-07-08"}""")]
    [InlineData("""{"@date":"2026-07-08","a":1}""")]
    [InlineData("""[{"@range":[1,2]}]""")]
    [InlineData("""{"@context":[1]}""")]
    public void Typed_JSON_of_another_form_is_refused(string json) => Assert.Null(FeelJson.ReadTyped(Parse(json)));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement.Clone();

    private static string Text(FeelValue value, Action<Utf8JsonWriter, FeelValue> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
