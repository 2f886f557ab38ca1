using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class HelpersOverHttp(WebHouse house)
{
    private const string Address = "/api/v1/backlog/helpers";

    [Fact]
    public async Task A_referral_is_given_seen_by_its_helper_and_taken_back()
    {
        var number = await house.County.OverThirty();
        var ara = await house.Client("ARA-1");
        var given = await (await ara.PostAsJsonAsync(Address, new { number, helper = "CSW-2" })).Json();
        Assert.Equal("ER experience on the roster", given.GetProperty("evidence").GetString());
        var helper = await house.Client("CSW-2");
        Assert.Contains(number, Numbers(await (await helper.GetAsync(Address + "/mine")).Json()));
        await (await ara.PostAsJsonAsync(Address, new { number, helper = "SCSW-1" })).IsProblem(HttpStatusCode.Conflict, "has-helper");
        var id = given.GetProperty("id").GetInt64();
        Assert.Equal(HttpStatusCode.OK, (await ara.PostAsync($"{Address}/{id}/take-back", null)).StatusCode);
        await (await ara.PostAsync($"{Address}/{id}/take-back", null)).IsProblem(HttpStatusCode.Conflict, "taken-back");
        Assert.DoesNotContain(number, Numbers(await (await helper.GetAsync(Address + "/mine")).Json()));
    }

    [Fact]
    public async Task What_the_preview_shows_is_given_and_nothing_else()
    {
        var number = await house.County.OverThirty();
        var ra = await house.Client("RA-1");
        var body = new { office = "lancaster", helpers = new[] { "SCSW-1", "CSW-2" } };
        var preview = await (await ra.PostAsJsonAsync(Address + "/preview", body)).Json();
        Assert.Contains(number, Numbers(preview.GetProperty("shares")));
        await (await ra.PostAsJsonAsync(Address + "/share", new { body.office, body.helpers, seen = "another" })).IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        var given = await (await ra.PostAsJsonAsync(Address + "/share", new { body.office, body.helpers, seen = preview.GetProperty("mark").GetString() })).Json();
        Assert.Equal(preview.GetProperty("shares").ToString(), given.GetProperty("shares").ToString());
        var office = await (await ra.GetAsync(Address + "?office=lancaster")).Json();
        Assert.Contains(number, Numbers(office.GetProperty("given")));
        foreach (var assignment in office.GetProperty("given").EnumerateArray())
        {
            (await ra.PostAsync($"{Address}/{assignment.GetProperty("id").GetInt64()}/take-back", null)).EnsureSuccessStatusCode();
        }
    }

    [Fact]
    public async Task Who_is_not_qualified_gets_nothing_and_who_manages_another_office_gives_nothing()
    {
        var number = await house.County.OverThirty();
        await (await (await house.Client("ARA-1")).PostAsJsonAsync(Address, new { number, helper = "CSW-3" })).IsProblem(HttpStatusCode.Forbidden, "not-er-qualified");
        await (await (await house.Client("ARA-2")).PostAsJsonAsync(Address, new { number, helper = "CSW-2" })).IsProblem(HttpStatusCode.NotFound, "unknown-referral");
        await (await (await house.Client("ARA-2")).GetAsync(Address + "?office=lancaster")).IsProblem(HttpStatusCode.NotFound, "unknown-office");
        await (await (await house.Client("CSW-1")).PostAsJsonAsync(Address, new { number, helper = "CSW-2" })).IsProblem(HttpStatusCode.Forbidden, "not-permitted");
    }

    private static IEnumerable<string?> Numbers(JsonElement rows) => rows.EnumerateArray().Select(r => r.GetProperty("number").GetString());
}
