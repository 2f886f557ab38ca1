using ErAlerts.Workflow.Dmn.Checking;
using ErAlerts.Workflow.Feel.Types;
using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn.Checking;

/// <summary>Samples between, below and above the constants of a column.</summary>
public sealed class MidpointTests
{
    [Theory]
    [InlineData("1", "4", false, "2.5")]
    [InlineData("1", "4", true, "2")]
    [InlineData("1", "2", true, "null")]
    [InlineData("1", "2", false, "1.5")]
    [InlineData("1", "1.00000001", false, "null")]
    [InlineData("1", "1.00000002", false, "1.00000001")]
    [InlineData("1", "1e21", false, "null")]
    [InlineData("-1e21", "1", false, "null")]
    [InlineData("date(\"2026-07-08\")", "date(\"2026-07-10\")", false, "date(\"2026-07-09\")")]
    [InlineData("date(\"2026-07-08\")", "date(\"2026-07-09\")", false, "null")]
    [InlineData("@\"P1D\"", "@\"P3D\"", false, "@\"P2D\"")]
    [InlineData("@\"PT0.000000001S\"", "@\"PT0.000000002S\"", false, "null")]
    [InlineData("@\"PT0.000000001S\"", "@\"PT0.000000003S\"", false, "@\"PT0.000000002S\"")]
    [InlineData("@\"P1M\"", "@\"P3M\"", false, "@\"P2M\"")]
    [InlineData("@\"P1M\"", "@\"P2M\"", false, "null")]
    [InlineData("@\"10:00:00\"", "@\"11:00:00\"", false, "@\"10:30:00\"")]
    [InlineData("@\"10:00:00\"", "@\"10:00:00.000000001\"", false, "null")]
    [InlineData("@\"10:00:00\"", "@\"11:00:00Z\"", false, "null")]
    [InlineData("@\"2026-07-08T10:00:00\"", "@\"2026-07-08T12:00:00\"", false, "@\"2026-07-08T11:00:00\"")]
    [InlineData("@\"2026-07-08T10:00:00Z\"", "@\"2026-07-08T14:00:00+02:00\"", false, "@\"2026-07-08T11:00:00Z\"")]
    [InlineData("@\"2026-07-08T10:00:00\"", "@\"2026-07-08T12:00:00Z\"", false, "null")]
    [InlineData("@\"2026-07-08T10:00:00\"", "@\"2026-07-08T10:00:00.000000001\"", false, "null")]
    [InlineData("\"a\"", "\"c\"", false, "null")]
    [InlineData("1", "@\"P3D\"", false, "null")]
    public void Between_two_constants_lies_one_unless_they_are_neighbours(string low, string high, bool whole, string expected) =>
        Assert.Equal(Evaluated(expected), Midpoint.Between(Evaluated(low), Evaluated(high), whole) ?? Evaluated("null"));

    [Theory]
    [InlineData("5", "4", "6")]
    [InlineData("1e20", "null", "null")]
    [InlineData("99999999999999999999", "99999999999999999998", "100000000000000000000")]
    [InlineData("date(\"2026-07-08\")", "date(\"2026-07-07\")", "date(\"2026-07-09\")")]
    [InlineData("@\"PT1S\"", "@\"PT0.999999999S\"", "@\"PT1.000000001S\"")]
    [InlineData("@\"P1M\"", "@\"P0M\"", "@\"P2M\"")]
    [InlineData("@\"10:00:00\"", "@\"09:59:59.999999999\"", "@\"10:00:00.000000001\"")]
    [InlineData("@\"00:00:00Z\"", "null", "@\"00:00:00.000000001Z\"")]
    [InlineData("@\"23:59:59.999999999\"", "@\"23:59:59.999999998\"", "null")]
    [InlineData("@\"2026-07-08T00:00:00Z\"", "@\"2026-07-07T23:59:59.999999999Z\"", "@\"2026-07-08T00:00:00.000000001Z\"")]
    [InlineData("\"a\"", "null", "null")]
    public void One_step_below_and_above_a_constant_lies_another(string value, string below, string above)
    {
        Assert.Equal(Evaluated(below), Midpoint.Beyond(Evaluated(value), -1) ?? Evaluated("null"));
        Assert.Equal(Evaluated(above), Midpoint.Beyond(Evaluated(value), 1) ?? Evaluated("null"));
    }

    [Theory]
    [InlineData("[]", "number", "anything")]
    [InlineData("[]", "boolean", "true; false")]
    [InlineData("[true]", "Any", "true; false")]
    [InlineData("[null]", "number", "null")]
    [InlineData("[\"b\", \"a\"]", "string", "\"b\"; \"a\"; another text")]
    [InlineData("[18]", "number", "less than 18; 18; more than 18")]
    [InlineData("[65, 18]", "number", "less than 18; 18; between 18 and 65; 65; more than 65")]
    [InlineData("[1, 2]", "number", "less than 1; 1; 2; more than 2")]
    [InlineData("[1, 1.5]", "number", "less than 1; 1; between 1 and 1.5; 1.5; more than 1.5")]
    [InlineData("[1, \"a\", null]", "Any", "less than 1; 1; more than 1; \"a\"; another text; null")]
    public void A_column_is_cut_at_its_constants_into_pieces_with_words_for_each(string constants, string type, string pieces)
    {
        var list = Assert.IsType<ErAlerts.Workflow.Feel.Values.FeelList>(Evaluated(constants));

        Assert.Equal(pieces, string.Join("; ", PieceCutter.Cut([.. list], NamedTypes.Find(type)!).Select(piece => piece.Text)));
    }
}
