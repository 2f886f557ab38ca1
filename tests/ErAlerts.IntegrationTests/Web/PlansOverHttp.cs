using System.Net;
using System.Net.Http.Json;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class PlansOverHttp(WebHouse house)
{
    private const string Address = "/api/v1/backlog/plans";
    private static readonly DateOnly Target = new(2026, 8, 30);

    [Fact]
    public async Task A_plan_is_begun_written_submitted_sent_back_and_approved()
    {
        await house.County.OverThirty();
        var (ra, dd) = (await house.Client("RA-1"), await house.Client("DD-1"));
        var begun = await ra.PostAsJsonAsync(Address + "/", new { office = "lancaster" });
        var id = (await begun.Json()).GetProperty("id").GetInt64();
        await (await ra.PostAsJsonAsync(Address + "/", new { office = "lancaster" })).IsProblem(HttpStatusCode.Conflict, "plan-being-written");
        var (first, tag) = (begun.Headers.ETag!.ToString(), await Drafted(ra, id, begun.Headers.ETag.ToString()));
        await (await Sends(ra, $"{id}/draft", Writing(), first)).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        await (await ra.PostAsync($"{Address}/{id}/draft", null)).IsProblem(HttpStatusCode.UnprocessableEntity, "body-missing");
        await (await Sends(ra, $"{id}/submit", null, first)).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal("submitted", await State(await Sends(ra, $"{id}/submit", null, tag)));
        await (await Sends(ra, $"{id}/decision", new { decision = "approve" })).IsProblem(HttpStatusCode.Forbidden, "not-permitted");
        await (await Sends(dd, $"{id}/decision", new { decision = "perhaps" })).IsProblem(HttpStatusCode.UnprocessableEntity, "unknown-decision");
        Assert.Equal("sent-back", await State(await Sends(dd, $"{id}/decision", new { decision = "send-back", text = "Who covers?" })));
        Assert.Equal("submitted", await State(await Sends(ra, $"{id}/submit", null)));
        var approved = await (await Sends(dd, $"{id}/decision", new { decision = "approve" })).Json();
        Assert.Equal("approved", approved.GetProperty("state").GetString());
        Assert.True(approved.GetProperty("baseline").GetProperty("over30SinceReceipt").GetProperty("referrals").GetInt32() > 0);
        await IsWorked(id, ra);
    }

    private async Task IsWorked(long id, HttpClient ra)
    {
        await (await Sends(ra, $"{id}/change", Writing() with { TargetCount = 1 })).IsProblem(HttpStatusCode.Conflict, "target-frozen");
        var changed = await (await Sends(ra, $"{id}/change", Writing() with { Order = ["youngest-child", "oldest"] })).Json();
        Assert.Equal(["youngest-child", "oldest"], changed.GetProperty("order").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal("CSW-2", changed.GetProperty("staff")[0].GetProperty("personId").GetString());
        Assert.Equal("roster-experience", changed.GetProperty("staff")[0].GetProperty("evidence").GetString());
        var reported = await (await Sends(ra, $"{id}/actions/1/done", null)).Json();
        Assert.Equal("2026-06-30", reported.GetProperty("actions")[0].GetProperty("doneOn").GetString());
        var said = await (await Sends(ra, $"{id}/comments", new { text = "Two more next week." })).Json();
        Assert.Contains(said.GetProperty("comments").EnumerateArray(), c => c.GetProperty("text").GetString() == "Two more next week.");
        await (await (await house.Client("RA-2")).GetAsync($"{Address}/{id}")).IsProblem(HttpStatusCode.NotFound, "unknown-plan");
        Assert.Equal("approved", await State(await (await house.Client("AUD-1")).GetAsync($"{Address}/{id}")));
        Assert.Contains("\nlancaster,2026-06-29,", await ra.GetStringAsync($"/backlog/plans/{id}/weeks.csv"), StringComparison.Ordinal);
        Assert.Contains($"\n{id},lancaster,approved,", await ra.GetStringAsync("/backlog/plans.csv"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.Client("RA-2")).GetAsync($"/backlog/plans/{id}/weeks.csv")).StatusCode);
        await (await Sends(await house.Client("AUD-1"), $"{id}/comments", new { text = "Noted." })).IsProblem(HttpStatusCode.Forbidden, "wrong-role");
    }

    private static Written Writing() => new(
        Target, 0, [new(1, "Close what only lacks the summary", "ARA-1", new DateOnly(2026, 7, 10))], [new("CSW-2", 50, new DateOnly(2026, 7, 1), Target)], 20, ["oldest-band", "risk"]);

    private static async Task<string> Drafted(HttpClient ra, long id, string tag) => (await Sends(ra, $"{id}/draft", Writing(), tag)).EnsureSuccessStatusCode().Headers.ETag!.ToString();

    private static async Task<string?> State(HttpResponseMessage answer) => (await answer.EnsureSuccessStatusCode().Json()).GetProperty("state").GetString();

    private static async Task<HttpResponseMessage> Sends(HttpClient client, string address, object? body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/{address}") { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await client.SendAsync(request);
    }

    private sealed record Written(DateOnly TargetOn, int TargetCount, Deed[] Actions, Lent[] Staff, decimal OvertimeHours, string[] Order);

    private sealed record Deed(int Number, string Text, string OwnerId, DateOnly DueOn);

    private sealed record Lent(string PersonId, int SharePercent, DateOnly From, DateOnly To);
}
