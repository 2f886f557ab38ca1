using System.Text;
using ErAlerts.Application.Receiving;
using ErAlerts.Infrastructure.Csv;

namespace ErAlerts.IntegrationTests.Csv;

public sealed class CsvImportFileTests
{
    [Fact]
    public void A_byte_order_mark_CRLF_quotes_and_blank_lines_are_taken_in_stride()
    {
        using var file = Read("\uFEFFid,name,note\r\n1,\"Doe, \"\"J\"\"\",\r\n\r\n2,ab\"c,x\r\n");

        Assert.Equal(["id", "name", "note"], file.Header);
        var rows = file.Rows().ToList();
        Assert.Equal(["1", "Doe, \"J\"", ""], rows[0].Fields);
        Assert.Equal(["2", "ab\"c", "x"], rows[1].Fields);
        Assert.Equal([2, 4], rows.Select(r => r.Line));
    }

    [Fact]
    public void A_record_is_numbered_by_the_line_on_which_it_begins_and_keeps_its_ragged_length()
    {
        using var file = Read("a,b,c\n1,\"two\nlines\",3\n4\n5,6,7,8");

        var rows = file.Rows().ToList();

        Assert.Equal([(2, 3), (4, 1), (5, 4)], rows.Select(r => (r.Line, r.Fields.Count)));
        Assert.Equal("two\nlines", rows[0].Fields[1]);
    }

    [Fact]
    public void An_empty_file_has_no_header_and_no_rows()
    {
        using var file = Read(string.Empty);

        Assert.Empty(file.Header);
        Assert.Empty(file.Rows());
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,\"never closed\n4,5\n")]
    [InlineData("a,b\n1,2\n3,\"never closed")]
    public void A_quote_that_is_never_closed_is_refused_with_its_line(string text)
    {
        using var file = Read(text);

        var refused = Assert.Throws<InvalidDataException>(() => file.Rows().ToList());
        Assert.Contains("Line 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_swallows_a_megabyte_is_refused_before_it_fills_the_memory()
    {
        using var file = Read("a,b\n1,\"" + string.Concat(Enumerable.Repeat("x,y\n", 600_000)));

        Assert.Throws<InvalidDataException>(() => file.Rows().ToList());
    }

    [Fact]
    public void Rejects_are_written_so_that_no_spreadsheet_runs_them()
    {
        using var stream = new MemoryStream();

        RejectsFile.Write(stream, "referral_number", [new Reject(7, "=1+1", "children", "negative-children", "It is \"-1\", which cannot be.")]);

        Assert.Equal(
            "line,referral_number,column,code,reason\n7,\"'=1+1\",children,negative-children,\"It is \"\"-1\"\", which cannot be.\"\n",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static CsvImportFile Read(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
