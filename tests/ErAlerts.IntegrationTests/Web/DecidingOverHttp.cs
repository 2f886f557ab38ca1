using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class DecidingOverHttp(WebHouse house)
{
    [Fact]
    public async Task An_ARA_approves_with_the_etag_that_was_read()
    {
        var number = await house.County.WithAra();
        var ara = await house.Client("ARA-1");
        var tag = (await ara.GetAsync($"/api/v1/reviews/{number}")).Headers.ETag!.Tag;

        var answer = await Decide(ara, number, new { decision = "approve", reasons = Array.Empty<string>(), text = "Met." }, tag);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var review = await answer.Json();
        Assert.Equal("approved", review.GetProperty("state").GetString());
        Assert.Equal("ARA-1", review.GetProperty("decidedBy").GetString());
        Assert.NotEqual(tag, answer.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task An_RA_hands_a_review_on_and_says_to_whom()
    {
        var number = await house.County.WithAra();
        var ra = await house.Client("RA-1");
        await (await ra.PostAsJsonAsync($"/api/v1/reviews/{number}/hand-on", new { })).IsProblem(HttpStatusCode.UnprocessableEntity, "ara-missing");
        await (await ra.PostAsJsonAsync($"/api/v1/reviews/{number}/hand-on", new { to = "ARA-1" })).IsProblem(HttpStatusCode.Conflict, "same-ara");
        await (await (await house.Client("ARA-1")).PostAsJsonAsync($"/api/v1/reviews/{number}/hand-on", new { to = "ARA-2" })).IsProblem(HttpStatusCode.Forbidden, "not-permitted");
    }

    [Fact]
    public async Task A_decision_on_an_older_version_is_refused_as_stale_and_nothing_changes()
    {
        var number = await house.County.WithAra();
        var ara = await house.Client("ARA-1");

        var answer = await Decide(ara, number, new { decision = "approve", text = "" }, "\"1\"");

        await answer.IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal("with-ara", (await (await ara.GetAsync($"/api/v1/reviews/{number}")).Json()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Who_comes_second_is_told_who_decided_even_with_an_old_etag()
    {
        var number = await house.County.WithAra();
        var ara = await house.Client("ARA-1");
        var tag = (await ara.GetAsync($"/api/v1/reviews/{number}")).Headers.ETag!.Tag;
        await Decide(ara, number, new { decision = "approve", text = "" }, tag);

        var problem = await (await Decide(ara, number, new { decision = "approve", text = "" }, tag)).IsProblem(HttpStatusCode.Conflict, "already-decided");

        Assert.Contains("ARA-1", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_if_match_that_is_no_tag_of_ours_is_refused()
    {
        var number = await house.County.WithAra();
        var answer = await Decide(await house.Client("ARA-1"), number, new { decision = "approve", text = "" }, "\"seven\"");
        await answer.IsProblem(HttpStatusCode.UnprocessableEntity, "if-match-malformed");
    }

    [Theory]
    [InlineData("""{"decision":"return","reasons":[],"text":"Visit."}""", "reason-missing", "reasons")]
    [InlineData("""{"decision":"return","reasons":["no-such-reason"],"text":"Visit."}""", "unknown-reason", "reasons")]
    [InlineData("""{"decision":"maybe","text":""}""", "unknown-decision", "decision")]
    [InlineData("""{"text":""}""", "decision-missing", "decision")]
    [InlineData("", "body-missing", null)]
    public async Task A_decision_that_says_too_little_is_refused_at_its_field(string body, string code, string? field)
    {
        var number = await house.County.WithAra();

        var answer = await (await house.Client("ARA-1")).PostAsync($"/api/v1/reviews/{number}/decision", new StringContent(body, Encoding.UTF8, "application/json"));

        var problem = await answer.IsProblem(HttpStatusCode.UnprocessableEntity, code);
        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_text_is_needed_for_a_return()
    {
        var number = await house.County.WithAra();
        var answer = await Decide(await house.Client("ARA-1"), number, new { decision = "return", reasons = new[] { await house.County.AReason() }, text = " " }, null);
        Assert.Equal("text", (await answer.IsProblem(HttpStatusCode.UnprocessableEntity, "text-missing")).GetProperty("field").GetString());
    }

    [Fact]
    public async Task The_ARA_of_another_office_may_not_decide()
    {
        var number = await house.County.WithAra();
        var answer = await Decide(await house.Client("ARA-2"), number, new { decision = "approve", text = "" }, null);
        await answer.IsProblem(HttpStatusCode.Forbidden, "other-office");
    }

    [Fact]
    public async Task A_social_worker_is_refused_before_anything_is_read()
    {
        var number = await house.County.WithAra();
        var answer = await Decide(await house.Client("CSW-1"), number, new { decision = "approve", text = "" }, null);
        await answer.IsProblem(HttpStatusCode.Forbidden, "not-permitted");
    }

    [Fact]
    public async Task An_unknown_number_is_not_found()
    {
        var answer = await Decide(await house.Client("ARA-1"), "1111111111111111111", new { decision = "approve", text = "" }, null);
        await answer.IsProblem(HttpStatusCode.NotFound, "unknown-referral");
    }

    private static Task<HttpResponseMessage> Decide(HttpClient client, string number, object body, string? ifMatch)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/reviews/{number}/decision") { Content = JsonContent.Create(body) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return client.SendAsync(request);
    }
}
