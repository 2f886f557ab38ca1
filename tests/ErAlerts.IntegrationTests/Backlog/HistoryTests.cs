using ErAlerts.IntegrationTests.Cli;

namespace ErAlerts.IntegrationTests.Backlog;

public sealed class HistoryTests
{
    private const string Header = "office,week,open_over_30,children,received,closed\n";

    private const string People =
        """
        id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience
        ra-1,Robin Reyes,ra-1@county.example,Regional Administrator,ra,lancaster;pomona,,,,yes
        """;

    [Fact]
    public async Task A_file_is_taken_once_and_a_corrected_week_is_changed()
    {
        using var county = await Opened();
        var file = county.Folder.Write("a.csv", Header + "lancaster,2026-06-01,300,640,55,60\npomona,2026-06-01,80,170,20,25\npomona,2026-06-01,80,170,20,25\n");
        Says((3, 2, 0, 1, 0), await county.Done("backlog", "history", file));
        Says((3, 0, 0, 3, 0), await county.Done("backlog", "history", file));
        Says((1, 0, 1, 0, 0), await county.Done("backlog", "history", county.Folder.Write("b.csv", Header + "lancaster,2026-06-01,301,640,55,60\n")));
    }

    [Fact]
    public async Task Every_bad_row_is_rejected_with_its_line_column_and_code_and_the_rest_goes_in()
    {
        using var county = await Opened();
        var rows =
            """
            nowhere,2026-06-01,1,2,3,4
            lancaster,6/1/2026,1,2,3,4
            lancaster,2026-13-01,1,2,3,4
            lancaster,,1,2,3,4
            lancaster,2026-06-02,1,2,3,4
            lancaster,2126-06-03,1,2,3,4
            lancaster,2126-06-10,1,2,3,4
            lancaster,2026-06-01,many,2,3,4
            lancaster,2026-06-01,1,-2,3,4
            lancaster,2026-06-01,1,2
            lancaster,2026-06-01,1,2,3,4,5
            pomona,2026-06-08,1,2,3,4
            pomona,2026-06-08,9,2,3,4
            pomona,2026-06-15,9,20,3,4
            """;
        var file = county.Folder.Write("bad.csv", Header + rows);
        Says((14, 1, 0, 0, 13), await county.Done("backlog", "history", file, "--rejects", county.Folder.File("rejects.csv")));
        var rejects = (await File.ReadAllLinesAsync(county.Folder.File("rejects.csv"))).Skip(1).Select(l => string.Join(',', l.Split(',').Take(4)));
        Assert.Equal(
            [
                "2,nowhere,office,unknown-office", "3,lancaster,week,us-date", "4,lancaster,week,bad-date", "5,lancaster,week,missing-date", "6,lancaster,week,not-a-monday",
                "7,lancaster,week,week-not-over", "8,lancaster,week,week-not-over", "9,lancaster,open_over_30,bad-count", "10,lancaster,children,negative-count",
                "11,lancaster,,short-row", "12,lancaster,,long-row", "13,pomona,week,duplicate-conflict", "14,pomona,week,duplicate-conflict",
            ],
            rejects);
    }

    [Fact]
    public async Task A_header_without_a_column_is_refused()
    {
        using var county = await Opened();
        await county.Refused("missing-column", "closed", "backlog", "history", county.Folder.Write("short.csv", "office,week,open_over_30,children,received\n"));
    }

    [Fact]
    public async Task Snapshots_are_taken_by_command_too()
    {
        using var county = await Opened();
        await county.Refused("bad-date", "from", "backlog", "snapshot", "--from", "soon");
        await county.Refused("range-backwards", "from", "backlog", "snapshot", "--from", "2026-06-02", "--to", "2026-06-01");
        Assert.Equal("2026-06-01", (await county.Done("backlog", "snapshot", "--from", "2026-06-01")).GetProperty("to").GetString());
        Assert.Equal(0, (await county.Done("backlog", "snapshot")).GetProperty("added").GetInt32());
    }

    private static void Says((int Read, int Added, int Changed, int Unchanged, int Rejected) expected, System.Text.Json.JsonElement said) => Assert.Equal(expected, (
        said.GetProperty("read").GetInt32(), said.GetProperty("added").GetInt32(), said.GetProperty("changed").GetInt32(), said.GetProperty("unchanged").GetInt32(), said.GetProperty("rejected").GetInt32()));

    private static async Task<CliCounty> Opened()
    {
        var county = new CliCounty();
        await county.Done("migrate");
        await county.Done("import", "people", county.Folder.Write("people.csv", People));
        return county;
    }
}
