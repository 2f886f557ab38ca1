using System.Net;
using System.Net.Http.Json;

namespace ErAlerts.IntegrationTests.Web;

public sealed class TheDemo : IAsyncLifetime
{
    private readonly WebHouse _house = new();

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_house).DisposeAsync();

    [Fact]
    public async Task Moving_the_clock_past_day_five_escalates_to_the_RA_and_past_day_seven_to_the_DD()
    {
        var number = await _house.County.WithAra();
        var ra = await _house.Client("RA-1");

        await Move(ra, "2026-07-09T06:59:00Z");
        Assert.Empty(await Rungs(ra, number));
        await Move(ra, "2026-07-09T07:00:00Z");
        Assert.Equal(["ra"], await Rungs(ra, number));
        Assert.Contains(number[^7..], await ra.GetStringAsync("/work"), StringComparison.Ordinal);
        await Move(ra, "2026-07-11T07:00:00Z");
        Assert.Equal(["ra", "dd"], await Rungs(ra, number));
    }

    [Fact]
    public async Task The_clock_never_goes_back()
    {
        var answer = await (await _house.Client()).PostAsJsonAsync("/api/v1/demo/clock", new { now = "2026-06-01T00:00:00Z" });
        await answer.IsProblem(HttpStatusCode.Conflict, "clock-backward");
    }

    [Fact]
    public async Task The_clock_must_be_told_where_to_go() =>
        await (await (await _house.Client()).PostAsJsonAsync("/api/v1/demo/clock", new { })).IsProblem(HttpStatusCode.UnprocessableEntity, "now-missing");

    [Fact]
    public async Task Nobody_signs_in_as_someone_who_is_not_on_the_roster() =>
        await (await (await _house.Client()).PostAsJsonAsync("/api/v1/demo/sign-in", new { person = "NOBODY" })).IsProblem(HttpStatusCode.UnprocessableEntity, "unknown-person");

    [Theory]
    [InlineData("")]
    [InlineData("/api/v1")]
    public async Task A_script_signs_in_and_moves_the_clock_with_or_without_the_prefix(string prefix)
    {
        var client = await _house.Client();
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync(prefix + "/demo/sign-in", new { person = "DD-1" })).StatusCode);
        Assert.Equal("DD-1", (await (await client.GetAsync("/api/v1/me")).Json()).GetProperty("id").GetString());
        await (await client.PostAsJsonAsync(prefix + "/demo/clock", new { now = "2026-06-01T00:00:00Z" })).IsProblem(HttpStatusCode.Conflict, "clock-backward");
    }

    private static async Task Move(HttpClient client, string now) =>
        (await client.PostAsJsonAsync("/api/v1/demo/clock", new { now })).EnsureSuccessStatusCode();

    private static async Task<IEnumerable<string?>> Rungs(HttpClient client, string number)
    {
        var review = await (await client.GetAsync($"/api/v1/reviews/{number}")).Json();
        return [.. review.GetProperty("escalatedTo").EnumerateArray().Select(e => e.GetProperty("level").GetString())];
    }
}
