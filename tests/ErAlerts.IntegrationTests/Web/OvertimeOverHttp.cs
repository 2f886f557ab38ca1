using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class OvertimeOverHttp(WebHouse house)
{
    private const string Address = "/api/v1/overtime";
    private static int _day;

    [Fact]
    public async Task Hours_are_asked_for_cut_with_a_reason_and_added_up()
    {
        var (id, tag) = await Asked();
        var ara = await house.Client("ARA-1");
        Assert.Contains(id, Ids((await (await ara.GetAsync(Address)).Json()).GetProperty("toDecide")));
        await (await Decides(ara, id, new { decision = "grant", hours = 2 })).IsProblem(HttpStatusCode.UnprocessableEntity, "reason-missing");
        var granted = await (await Decides(ara, id, new { decision = "grant", hours = 2, reason = "Two closings are ready." }, tag)).Json();
        Assert.Equal(("granted", 2m, "ARA-1"), (granted.GetProperty("state").GetString(), granted.GetProperty("hoursGranted").GetDecimal(), granted.GetProperty("decidedBy").GetString()));
        await (await Decides(ara, id, new { decision = "refuse", reason = "No." })).IsProblem(HttpStatusCode.Conflict, "already-decided");
        var board = await (await ara.GetAsync(Address)).Json();
        Assert.DoesNotContain(id, Ids(board.GetProperty("toDecide")));
        var office = Assert.Single(board.GetProperty("totals").GetProperty("byOffice").EnumerateArray(), t => t.GetProperty("office").GetString() == "lancaster");
        Assert.True(office.GetProperty("granted").GetDecimal() >= 2);
        Assert.Contains(board.GetProperty("totals").GetProperty("byPerson").EnumerateArray(), t => t.GetProperty("person").GetString() == "CSW-1");
    }

    [Fact]
    public async Task An_older_version_is_refused_and_what_was_asked_for_is_granted_when_no_hours_are_said()
    {
        var (id, tag) = await Asked();
        var ara = await house.Client("ARA-1");
        await (await Decides(ara, id, new { decision = "grant" }, "\"77\"")).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        await (await Decides(ara, id, new { decision = "grant" }, "W/now")).IsProblem(HttpStatusCode.UnprocessableEntity, "if-match-malformed");
        Assert.Equal(3m, (await (await Decides(ara, id, new { decision = "grant" }, tag)).Json()).GetProperty("hoursGranted").GetDecimal());
    }

    [Fact]
    public async Task A_manager_of_another_line_is_told_that_there_is_no_such_request_and_nobody_decides_their_own()
    {
        var (id, _) = await Asked();
        await (await Decides(await house.Client("ARA-2"), id, new { decision = "grant" })).IsProblem(HttpStatusCode.NotFound, "unknown-request");
        await (await (await house.Client("CSW-2")).GetAsync($"{Address}/{id}")).IsProblem(HttpStatusCode.NotFound, "unknown-request");
        await (await (await house.Client("CSW-2")).PostAsync($"{Address}/{id}/withdraw", null)).IsProblem(HttpStatusCode.NotFound, "unknown-request");
        await (await Decides(await house.Client("CSW-1"), id, new { decision = "grant" })).IsProblem(HttpStatusCode.Forbidden, "not-permitted");
        await (await (await house.Client("TRN-1")).GetAsync(Address)).IsProblem(HttpStatusCode.Forbidden, "not-permitted");
    }

    [Fact]
    public async Task Who_helps_another_office_out_is_decided_by_the_line_at_home()
    {
        var csw = await house.Client("CSW-2");
        var asked = await (await csw.PostAsJsonAsync(Address, Body())).Json();
        var ara = await house.Client("ARA-2");
        Assert.Contains(asked.GetProperty("id").GetInt64(), Ids((await (await ara.GetAsync(Address)).Json()).GetProperty("toDecide")));
        Assert.Contains("Cory Webb", await ara.GetStringAsync("/overtime"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Decides(ara, asked.GetProperty("id").GetInt64(), new { decision = "refuse", reason = "The unit is short itself." })).StatusCode);
    }

    [Fact]
    public async Task The_worker_takes_a_request_back_while_it_waits()
    {
        var (id, _) = await Asked();
        var csw = await house.Client("CSW-1");
        Assert.Equal("withdrawn", (await (await csw.PostAsync($"{Address}/{id}/withdraw", null)).Json()).GetProperty("state").GetString());
        await (await csw.PostAsync($"{Address}/{id}/withdraw", null)).IsProblem(HttpStatusCode.Conflict, "already-withdrawn");
    }

    [Fact]
    public async Task What_a_spreadsheet_would_run_as_a_formula_is_made_harmless_in_the_CSV()
    {
        var csw = await house.Client("CSW-1");
        (await csw.PostAsJsonAsync(Address, Body("=cmd|' /C calc'!A0"))).EnsureSuccessStatusCode();
        var csv = await csw.GetStringAsync("/overtime.csv");
        Assert.StartsWith("request,person,office,plan,work,", csv, StringComparison.Ordinal);
        Assert.Contains("'=cmd", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=cmd", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"work":"gardening","office":"lancaster","hours":3,"on":"2026-07-04","why":"x"}""", "unknown-work")]
    [InlineData("""{"work":"backlog","office":"lancaster","on":"2026-07-04","why":"x"}""", "bad-number")]
    [InlineData("""{"work":"backlog","office":"lancaster","hours":3,"why":"x"}""", "bad-date")]
    [InlineData("""{"work":"backlog","office":"atlantis","hours":3,"on":"2026-07-04","why":"x"}""", "unknown-office")]
    [InlineData("", "body-missing")]
    public async Task A_request_that_makes_no_sense_is_refused(string body, string code)
    {
        var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await (await (await house.Client("CSW-1")).PostAsync(Address, content)).IsProblem(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task A_decision_that_is_none_is_refused()
    {
        var (id, _) = await Asked();
        await (await Decides(await house.Client("ARA-1"), id, new { decision = "perhaps" })).IsProblem(HttpStatusCode.UnprocessableEntity, "unknown-decision");
    }

    private static object Body(string why = "Three closings lack only the summary.") =>
        new { work = "backlog", office = "lancaster", hours = 3, on = new DateOnly(2026, 7, 1).AddDays(Interlocked.Increment(ref _day)), why };

    private async Task<(long Id, string Tag)> Asked()
    {
        var answer = await (await house.Client("CSW-1")).PostAsJsonAsync(Address, Body());
        return ((await answer.Json()).GetProperty("id").GetInt64(), answer.Headers.ETag!.ToString());
    }

    private static IEnumerable<long> Ids(JsonElement requests) => requests.EnumerateArray().Select(r => r.GetProperty("id").GetInt64());

    private static async Task<HttpResponseMessage> Decides(HttpClient client, long id, object decision, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/{id}/decision") { Content = JsonContent.Create(decision) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await client.SendAsync(request);
    }
}
