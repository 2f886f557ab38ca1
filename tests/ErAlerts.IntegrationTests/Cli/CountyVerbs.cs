namespace ErAlerts.IntegrationTests.Cli;

public sealed class CountyVerbs
{
    internal const string People =
        """
        id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience
        dd-1,Dana Diaz,dd-1@county.example,Deputy Director,dd,lancaster,,,,yes
        ra-1,Robin Reyes,ra-1@county.example,Regional Administrator,ra,lancaster,dd-1,,,yes
        ara-1,Ari Alvarez,ara-1@county.example,Assistant Regional Administrator,ara,lancaster,ra-1,,,yes
        scsw-1,Sam Soto,scsw-1@county.example,Supervisor,scsw,lancaster,ara-1,,,yes
        adm-1,Ada Ames,adm-1@county.example,Administrator,admin,,,,,no
        csw-1,Chris Cruz,csw-1@county.example,Social Worker,csw,lancaster,scsw-1,,2019-03-04,yes
        """;

    internal const string Referrals =
        """
        referral_number,office,csw_id,scsw_id,received_at,response_type,first_contact_at,children,youngest_age,prior_referrals,sdm_risk,sdm_override,open_case,safety_threat,sensitive,status,closed_at
        1000000000000000001,lancaster,csw-1,scsw-1,2026-06-15T09:00:00,five-day,2026-06-16T10:00:00,2,7,6,low,no,no,no,no,open,
        1000000000000000002,lancaster,csw-1,scsw-1,2026-06-15T09:00:00,five-day,2026-06-16T10:00:00,2,7,0,low,no,no,no,no,open,
        1.23457E+18,lancaster,csw-1,scsw-1,2026-06-15T09:00:00,five-day,,2,7,0,low,no,no,no,no,open,
        """;

    internal const string Alert = "1000000000000000001";
    private const string NoAlert = "1000000000000000002";

    [Fact]
    public async Task A_row_becomes_a_decided_review()
    {
        using var county = await Opened();
        var submitted = await county.Done("referrals", "submit", Alert, "--by", "csw-1");
        Assert.Equal("with-scsw", submitted.GetProperty("state").GetString());
        var approved = await county.Done("referrals", "approve", Alert, "--by", "scsw-1");
        Assert.Equal(("with-ara", "ara-1", "prior-referrals"), (
            approved.GetProperty("state").GetString(), approved.GetProperty("ara").GetString(), approved.GetProperty("criteria")[0].GetProperty("code").GetString()));
        Assert.Equal(Alert, Assert.Single((await county.Done("alerts", "list", "--office", "lancaster", "--state", "with-ara")).EnumerateArray()).GetProperty("number").GetString());
        Assert.Equal(0, (await county.Done("alerts", "list", "--overdue")).GetArrayLength());
        var returned = await county.Done("alerts", "decide", Alert, "--by", "ara-1", "--decision", "return", "--reason", "home-not-visited", "--reason", "documentation-incomplete", "--text", "See the home.");
        Assert.Equal(("returned", "return", "ara-1"), (returned.GetProperty("state").GetString(), returned.GetProperty("decision").GetString(), returned.GetProperty("decidedBy").GetString()));
        Assert.Equal(0, (await county.Done("timers", "fire")).GetProperty("fired").GetInt32());
        Assert.True((await county.Done("audit", "verify")).GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task A_referral_that_is_no_alert_is_closed_by_the_supervisor()
    {
        using var county = await Opened();
        await county.Done("referrals", "submit", NoAlert, "--by", "csw-1");
        Assert.True((await county.Done("referrals", "approve", NoAlert, "--by", "scsw-1")).GetProperty("closed").GetBoolean());
        Assert.Equal(0, (await county.Done("alerts", "list")).GetArrayLength());
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_the_rejects_are_written()
    {
        using var county = await Opened();
        var again = await county.Done("import", "referrals", county.Folder.File("referrals.csv"), "--as-of", "2026-07-01T06:00:00Z", "--rejects", county.Folder.File("rejects.csv"));
        Assert.Equal((3, 0, 0, 2, 1), (
            again.GetProperty("read").GetInt32(), again.GetProperty("added").GetInt32(), again.GetProperty("changed").GetInt32(), again.GetProperty("unchanged").GetInt32(), again.GetProperty("rejected").GetInt32()));
        Assert.Equal("2026-07-01T06:00:00Z", again.GetProperty("asOf").GetString());
        Assert.Contains("4,1.23457E+18,referral_number,scientific,", await File.ReadAllTextAsync(county.Folder.File("rejects.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_backlog_is_counted_by_both_ages()
    {
        using var county = await Opened();
        var office = Assert.Single((await county.Done("backlog", "count", "--as-of", "2026-07-16")).GetProperty("offices").EnumerateArray());
        Assert.Equal((2, 2, 0, 4, 2), (
            office.GetProperty("open").GetInt32(), office.GetProperty("over30SinceReceipt").GetInt32(), office.GetProperty("over30SinceContact").GetInt32(),
            office.GetProperty("childrenOver30SinceReceipt").GetInt32(), office.GetProperty("bands").GetProperty("31-45").GetInt32()));
    }

    [Fact]
    public async Task Wrong_input_is_refused_with_its_code_and_nothing_changes()
    {
        using var county = await Opened();
        await county.Refused("unknown-referral", "number", "referrals", "submit", "1", "--by", "csw-1");
        await county.Refused("no-review", "number", "referrals", "approve", Alert, "--by", "scsw-1");
        await county.Refused("wrong-role", "by", "referrals", "submit", Alert, "--by", "ara-1");
        await county.Refused("unknown-decision", "decision", "alerts", "decide", Alert, "--by", "ara-1", "--decision", "maybe");
        await county.Refused("unknown-state", "state", "alerts", "list", "--state", "not-an-alert");
        await county.Refused("not-a-demo", "until", "timers", "fire", "--until", "2030-01-01T00:00:00Z");
        await county.Refused("bad-date", "as-of", "backlog", "count", "--as-of", "yesterday");
        await county.Refused("file-not-found", "file", "import", "people", county.Folder.File("none.csv"));
        await county.Refused("missing-column", "name", "import", "people", county.Folder.Write("short.csv", "id\nx\n"));
        await county.Refused("bad-csv", "file", "import", "people", county.Folder.Write("open.csv", People + "\n\"" + new string('x', 20_000)));
        Assert.Equal(0, (await county.Done("alerts", "list")).GetArrayLength());
    }

    [Fact]
    public async Task A_database_that_is_not_there_and_a_setting_without_sense_are_refused()
    {
        using var folder = new TemporaryFolder();
        await Eralerts.Refused("not-migrated", "database", "alerts", "list", "--database", folder.File("none.db"));
        await Eralerts.Refused("bad-setting", null, "alerts", "list", "--database", folder.File("none.db"), "--workflows", "\0");
    }

    [Fact]
    public async Task A_call_that_is_stopped_says_so()
    {
        using var output = new StringWriter();
        using var folder = new TemporaryFolder();
        var exit = await ErAlerts.Cli.CommandLine.Run(["migrate", "--json", "--database", folder.File("x.db")], output, TextWriter.Null, new CancellationToken(canceled: true));
        Assert.Equal(1, exit);
        Assert.Contains("\"stopped\"", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closure_is_looked_at_then_declared_and_lengthens_the_clock()
    {
        using var county = await Opened();
        await county.Done("referrals", "submit", Alert, "--by", "csw-1");
        var due = (await county.Done("referrals", "approve", Alert, "--by", "scsw-1")).GetProperty("dueOn").GetString()!;
        string[] close = ["calendar", "close", "--on", due, "--name", "Windstorm", "--source", "Board of Supervisors", "--by"];
        await county.Refused("wrong-role", "by", [.. close, "ara-1"]);
        var preview = await county.Done([.. close, "adm-1", "--preview"]);
        Assert.Equal((false, due, 1), (preview.GetProperty("declared").GetBoolean(), preview.GetProperty("reviews")[0].GetProperty("oldDueOn").GetString(), preview.GetProperty("reviews")[0].GetProperty("reviews").GetInt32()));
        Assert.Equal(due, (await county.Done("alerts", "list"))[0].GetProperty("dueOn").GetString());

        var declared = await county.Done([.. close, "adm-1"]);

        Assert.True(declared.GetProperty("declared").GetBoolean());
        Assert.Equal(declared.GetProperty("reviews")[0].GetProperty("newDueOn").GetString(), (await county.Done("alerts", "list"))[0].GetProperty("dueOn").GetString());
        await county.Refused("closed-already", "date", [.. close, "adm-1"]);
        await county.Refused("bad-date", "on", "calendar", "close", "--on", "July 6", "--name", "x", "--source", "y", "--by", "adm-1");
        Assert.True((await county.Done("audit", "verify")).GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task A_call_stopped_half_way_says_so_and_leaves_nothing_half_done()
    {
        using var county = await Opened();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await ErAlerts.Cli.CommandLine.Run(["timers", "fire", "--database", county.Folder.File("county.db"), "--json"], output, error, stop.Token);
        Assert.Equal(1, exit);
        Assert.Contains("\"stopped\"", output.ToString(), StringComparison.Ordinal);
        Assert.True((await county.Done("audit", "verify")).GetProperty("ok").GetBoolean());
    }

    private static async Task<CliCounty> Opened()
    {
        var county = new CliCounty();
        await county.Done("migrate");
        await county.Done("import", "people", county.Folder.Write("people.csv", People));
        await county.Done("import", "referrals", county.Folder.Write("referrals.csv", Referrals));
        return county;
    }
}
