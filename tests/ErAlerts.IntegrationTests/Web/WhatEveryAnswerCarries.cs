using System.Net;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class WhatEveryAnswerCarries(WebHouse house)
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/me")]
    [InlineData("/styles/base.css")]
    public async Task Nothing_inline_nothing_framed_nothing_guessed(string address)
    {
        var answer = await (await house.Client()).GetAsync(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task A_page_with_people_in_it_is_not_kept_by_caches()
    {
        var answer = await (await house.Client("ARA-1")).GetAsync("/work");
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_cookie_is_for_our_own_pages_and_not_for_scripts()
    {
        var client = house.CreateClient(new() { HandleCookies = false });
        var answer = await client.PostAsync("/api/v1/demo/sign-in", new StringContent("""{"person":"ARA-1"}""", System.Text.Encoding.UTF8, "application/json"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("eralerts=", StringComparison.Ordinal));
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_answered_with_a_page()
    {
        var answer = await (await house.Client()).GetAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Page not found", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_lists_the_addresses()
    {
        var paths = (await (await (await house.Client()).GetAsync("/openapi/v1.json")).Json()).GetProperty("paths");
        string[] expected =
        [
            "/api/v1/me", "/api/v1/reviews", "/api/v1/reviews/{number}", "/api/v1/reviews/{number}/decision", "/api/v1/referrals/import",
            "/api/v1/referrals/{number}", "/api/v1/referrals/{number}/submit", "/api/v1/referrals/{number}/approve", "/api/v1/backlog",
            "/api/v1/calendar/{id}/{year}", "/api/v1/events", "/api/v1/backlog/plans/{id}", "/api/v1/backlog/helpers/preview", "/api/v1/backlog/helpers/share",
            "/api/v1/overtime/{id}/decision", "/api/v1/training/sessions/{id}/sheet",
        ];
        Assert.All(expected, p => Assert.True(paths.TryGetProperty(p, out _), p));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_open_to_the_operator(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await (await house.Client()).GetAsync(address)).StatusCode);

    [Fact]
    public async Task The_calendar_names_each_holiday_and_its_source()
    {
        var client = await house.Client();
        var holidays = await (await client.GetAsync("/api/v1/calendar/los-angeles-county/2026")).Json();
        var july = Assert.Single(holidays.EnumerateArray(), h => h.GetProperty("date").GetString() == "2026-07-03");
        Assert.StartsWith("Independence Day", july.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(july.GetProperty("source").GetString()!);
        await (await client.GetAsync("/api/v1/calendar/nowhere/2026")).IsProblem(HttpStatusCode.NotFound, "unknown-calendar");
        await (await client.GetAsync("/api/v1/calendar/los-angeles-county/1066")).IsProblem(HttpStatusCode.UnprocessableEntity, "year-out-of-range");
    }

    [Fact]
    public async Task An_instant_is_written_with_its_offset_as_Z()
    {
        var number = await house.County.WithAra();
        var review = await (await (await house.Client("ARA-1")).GetAsync($"/api/v1/reviews/{number}")).Json();
        Assert.Equal("2026-07-09T07:00:00Z", review.GetProperty("overdueAt").GetString());
        Assert.Equal("2026-07-08", review.GetProperty("dueOn").GetString());
    }
}
