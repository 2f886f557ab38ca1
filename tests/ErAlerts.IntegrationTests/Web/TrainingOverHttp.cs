using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class TrainingOverHttp(WebHouse house)
{
    private const string Address = "/api/v1/training";

    [Fact]
    public async Task A_sheet_qualifies_who_signed_it_with_its_date_and_a_struck_line_does_not()
    {
        var keeper = await house.Client("TRN-1");
        var id = await Planned(keeper, "2026-06-29");
        Assert.False(await IsQualified(keeper));
        var taken = await (await Sheet(keeper, id, "person_id\nADM-1\nNOBODY-9\n")).Json();
        Assert.Equal((1, 1), (taken.GetProperty("added").GetInt32(), taken.GetProperty("rejected").GetInt32()));
        Assert.Equal("unknown-person", taken.GetProperty("rejects")[0].GetProperty("code").GetString());
        Assert.Equal(1, (await (await Sheet(keeper, id, "person_id\nADM-1\n")).Json()).GetProperty("unchanged").GetInt32());
        var proof = await (await keeper.GetAsync($"{Address}/people/ADM-1")).Json();
        Assert.Equal(("sign-in-sheet", "2026-06-29", id), (proof.GetProperty("evidence").GetString(), proof.GetProperty("on").GetString(), proof.GetProperty("sessionId").GetInt64()));
        await (await keeper.PostAsJsonAsync($"{Address}/sessions/{id}/strike", new { person = "ADM-1" })).IsProblem(HttpStatusCode.UnprocessableEntity, "why-missing");
        Assert.Equal(HttpStatusCode.OK, (await keeper.PostAsJsonAsync($"{Address}/sessions/{id}/strike", new { person = "ADM-1", why = "Signed for another." })).StatusCode);
        Assert.False(await IsQualified(keeper));
    }

    [Fact]
    public async Task A_session_to_come_is_named_moved_and_called_off()
    {
        var keeper = await house.Client("TRN-1");
        var id = await Planned(keeper, "2026-07-02");
        Assert.Equal("2026-07-02", (await (await keeper.GetAsync($"{Address}/people/ADM-1")).Json()).GetProperty("next").GetProperty("heldOn").GetString());
        await (await Sheet(keeper, id, "person_id\nADM-1\n")).IsProblem(HttpStatusCode.Conflict, "session-not-held");
        var moved = await (await keeper.PostAsJsonAsync($"{Address}/sessions/{id}/move", new { heldOn = "2026-07-03", place = "Hall" })).Json();
        Assert.Equal(("2026-07-03", "Hall"), (moved.GetProperty("heldOn").GetString(), moved.GetProperty("place").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await keeper.PostAsJsonAsync($"{Address}/sessions/{id}/call-off", new { why = "The hall is flooded." })).StatusCode);
        var board = await (await keeper.GetAsync(Address)).Json();
        var session = Assert.Single(board.GetProperty("sessions").EnumerateArray(), s => s.GetProperty("id").GetInt64() == id);
        Assert.Equal("The hall is flooded.", session.GetProperty("calledOffWhy").GetString());
    }

    [Fact]
    public async Task Only_a_coordinator_keeps_sheets_and_a_sheet_is_a_CSV()
    {
        var keeper = await house.Client("TRN-1");
        await (await (await house.Client("RA-1")).PostAsJsonAsync($"{Address}/sessions", new { title = "x", heldOn = "2026-07-02", place = "y" })).IsProblem(HttpStatusCode.Forbidden, "not-permitted");
        await (await keeper.PostAsJsonAsync($"{Address}/sessions", new { title = "x", place = "y" })).IsProblem(HttpStatusCode.UnprocessableEntity, "bad-date");
        await (await keeper.PostAsJsonAsync($"{Address}/sessions/1/sheet", new { })).IsProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        await (await Sheet(keeper, 1, "person_id\nADM-1\n")).IsProblem(HttpStatusCode.NotFound, "unknown-session");
        await (await keeper.GetAsync($"{Address}/people/NOBODY-9")).IsProblem(HttpStatusCode.NotFound, "unknown-person");
        await (await (await house.Client("RA-2")).GetAsync($"{Address}/people/CSW-1")).IsProblem(HttpStatusCode.NotFound, "unknown-person");
    }

    [Fact]
    public async Task Who_still_needs_it_is_listed_as_CSV_for_the_coordinator()
    {
        Assert.Contains("\nCSW-3,Cleo Marsh,", await (await house.Client("TRN-1")).GetStringAsync("/training-needs.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("CSW-3", await (await house.Client("RA-1")).GetStringAsync("/training-needs.csv"), StringComparison.Ordinal);
    }

    private static async Task<bool> IsQualified(HttpClient client) =>
        (await (await client.GetAsync($"{Address}/people/ADM-1")).Json()).GetProperty("qualified").GetBoolean();

    private static async Task<long> Planned(HttpClient keeper, string on) =>
        (await (await keeper.PostAsJsonAsync($"{Address}/sessions", new { title = "ER basics", heldOn = on, place = "Room 4" })).Json()).GetProperty("id").GetInt64();

    private static Task<HttpResponseMessage> Sheet(HttpClient keeper, long id, string csv) =>
        keeper.PostAsync($"{Address}/sessions/{id}/sheet", new StringContent(csv, Encoding.UTF8, "text/csv"));
}
