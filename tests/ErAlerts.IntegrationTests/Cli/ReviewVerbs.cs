using System.Globalization;
using System.Text.Json;

namespace ErAlerts.IntegrationTests.Cli;

/// <summary>A county of one unit, on the command line: roster and extract in, a review decided or left to run out.</summary>
public sealed class ReviewVerbs : IAsyncLifetime
{
    private const string Alert = "1000000000000000001";
    private const string NoAlert = "1000000000000000002";

    private const string People =
        """
        id,name,email,title,roles,offices,supervisor,mentor,hired_on,er_experience
        DD-1,Deputy Director,dd@county.example,Deputy Director,dd,lancaster,,,,yes
        RA-1,Regional Administrator,ra@county.example,Regional Administrator,ra,lancaster,DD-1,,,yes
        ARA-1,Assistant RA,ara@county.example,Assistant Regional Administrator,ara,lancaster,RA-1,,,yes
        SCSW-1,Supervisor,scsw@county.example,SCSW,scsw,lancaster,ARA-1,,,yes
        CSW-1,Worker,csw@county.example,CSW,csw,lancaster,SCSW-1,,2020-01-06,yes
        CSW-2,Nobody's worker,csw2@county.example,CSW,csw,lancaster,SCSW-404,,2020-01-06,yes
        """;

    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        await Done("migrate");
        Assert.Equal(1, Number(await Done("import", "people", _folder.Write("people.csv", People)), "rejected"));
        var today = DateTime.UtcNow.AddDays(-10).ToString("yyyy-MM-dd'T'10:00:00", CultureInfo.InvariantCulture);
        var referrals = string.Join('\n', [
            "referral_number,office,csw_id,scsw_id,received_at,response_type,first_contact_at,children,youngest_age,prior_referrals,sdm_risk,sdm_override,open_case,safety_threat,sensitive,status,closed_at,job",
            $"{Alert},lancaster,CSW-1,SCSW-1,{today},five-day,{today},2,8,6,low,no,no,no,no,open,,BO-1",
            $"{NoAlert},lancaster,CSW-1,SCSW-1,{today},five-day,{today},2,8,0,low,no,no,no,no,open,,BO-1",
            $"1.00000E+18,lancaster,CSW-1,SCSW-1,{today},five-day,{today},2,8,0,low,no,no,no,no,open,,BO-1",
        ]);
        var imported = await Done("import", "referrals", _folder.Write("referrals.csv", referrals), "--rejects", _folder.File("rejects.csv"));
        Assert.Equal((3, 2, 1), (Number(imported, "read"), Number(imported, "added"), Number(imported, "rejected")));
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_refused_row_is_written_with_its_line_column_and_code() =>
        Assert.Contains("4,1.00000E+18,referral_number,scientific,", await File.ReadAllTextAsync(_folder.File("rejects.csv")), StringComparison.Ordinal);

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        var again = await Done("import", "referrals", _folder.File("referrals.csv"));

        Assert.Equal((0, 0, 2), (Number(again, "added"), Number(again, "changed"), Number(again, "unchanged")));
    }

    [Fact]
    public async Task What_meets_no_criterion_is_closed_by_the_supervisors_approval()
    {
        await Done("referrals", "submit", NoAlert, "--by", "CSW-1");

        Assert.True((await Done("referrals", "approve", NoAlert, "--by", "SCSW-1")).GetProperty("closed").GetBoolean());
        Assert.Equal(0, (await Done("alerts", "list")).GetArrayLength());
    }

    [Fact]
    public async Task An_alert_is_returned_answered_and_approved_in_a_second_cycle()
    {
        await SendToTheAra();
        var returned = await Done("alerts", "decide", Alert, "--by", "ARA-1", "--decision", "return", "--reason", "documentation-incomplete", "--text", "Complete it.");
        Assert.Equal("returned", returned.GetProperty("state").GetString());
        await SendToTheAra();

        var approved = await Done("alerts", "decide", Alert, "--by", "ARA-1", "--decision", "approve");

        Assert.Equal(("approved", 2), (approved.GetProperty("state").GetString(), Number(approved, "cycle")));
        Assert.True((await Done("audit", "verify")).GetProperty("ok").GetBoolean());
        await Refused("already-decided", "number", "alerts", "decide", Alert, "--by", "ARA-1", "--decision", "approve");
    }

    [Fact]
    public async Task Wrong_acts_are_refused_with_their_code_and_change_nothing()
    {
        await Refused("unknown-referral", "number", "referrals", "submit", "9999999999999999999", "--by", "CSW-1");
        await Refused("unknown-person", "by", "referrals", "submit", Alert, "--by", "CSW-404");
        await Refused("wrong-role", "by", "referrals", "submit", Alert, "--by", "ARA-1");
        await Refused("no-review", "number", "referrals", "approve", Alert, "--by", "SCSW-1");
        await SendToTheAra();
        await Refused("reason-missing", "reasons", "alerts", "decide", Alert, "--by", "ARA-1", "--decision", "return", "--text", "x");
        await Refused("unknown-decision", "decision", "alerts", "decide", Alert, "--by", "ARA-1", "--decision", "perhaps");
        await Refused("unknown-state", "state", "alerts", "list", "--state", "lost");
        await Refused("not-a-demo", "until", "timers", "fire", "--until", "2099-01-01T00:00:00Z");

        var review = Assert.Single((await Done("alerts", "list")).EnumerateArray());
        Assert.Equal("with-ara", review.GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_demo_county_is_swept_as_of_another_instant_and_escalates_each_rung_once()
    {
        await SendToTheAra();
        await Done("timers", "fire", "--until", "2098-01-01T00:00:00Z", "--demo");
        var again = await Done("timers", "fire", "--until", "2099-01-01T00:00:00Z", "--demo");

        Assert.Equal(0, Number(again, "fired"));
        var review = Assert.Single((await Done("alerts", "list")).EnumerateArray());
        Assert.Equal(["ra RA-1", "dd DD-1"], review.GetProperty("escalatedTo").EnumerateArray().Select(e => $"{e.GetProperty("level").GetString()} {e.GetProperty("person").GetString()}"));
    }

    private async Task SendToTheAra()
    {
        await Done("referrals", "submit", Alert, "--by", "CSW-1", "--text", "Done.");
        Assert.Equal("with-ara", (await Done("referrals", "approve", Alert, "--by", "SCSW-1")).GetProperty("state").GetString());
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private Task<JsonElement> Done(params string[] words) => Eralerts.Done([.. words, "--database", _folder.File("county.db")]);

    private Task Refused(string code, string? field, params string[] words) => Eralerts.Refused(code, field, [.. words, "--database", _folder.File("county.db")]);
}
