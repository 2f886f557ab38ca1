using System.Net;
using System.Text;
using ErAlerts.Web.Api;
using Microsoft.AspNetCore.Http;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class WhatIsNotRead(WebHouse house)
{
    private const string Header =
        "referral_number,office,csw_id,scsw_id,received_at,response_type,first_contact_at,children,youngest_age,prior_referrals,sdm_risk,sdm_override,open_case,safety_threat,sensitive,status,closed_at";

    [Fact]
    public async Task Malformed_json_is_named_with_its_place()
    {
        var answer = await Post("{\"decision\": ", "application/json");
        var problem = await answer.IsProblem(HttpStatusCode.BadRequest, "malformed-json");
        Assert.Contains("line 1", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_type_is_named()
    {
        await (await Post("decision=approve", "application/x-www-form-urlencoded")).IsProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task A_decision_of_fifty_megabytes_is_refused_before_it_is_read()
    {
        await (await Post(new string(' ', 50 * 1024 * 1024), "application/json")).IsProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Fact]
    public async Task An_extract_of_fifty_megabytes_is_refused_before_it_is_read()
    {
        var admin = await house.Client("ADM-1");
        var answer = await admin.PostAsync("/api/v1/referrals/import", new StringContent(new string('x', 50 * 1024 * 1024), Encoding.UTF8, "text/csv"));
        await answer.IsProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Fact]
    public async Task An_extract_whose_quote_never_closes_is_refused_with_its_line()
    {
        var admin = await house.Client("ADM-1");
        var answer = await admin.PostAsync("/api/v1/referrals/import", new StringContent(Header + "\n1,\"palm", Encoding.UTF8, "text/csv"));
        var problem = await answer.IsProblem(HttpStatusCode.UnprocessableEntity, "unreadable-csv");
        Assert.Contains("Line 2", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_that_was_never_stored_is_unknown() =>
        await (await (await house.Client("ARA-1")).GetAsync("/api/v1/definitions/0000")).IsProblem(HttpStatusCode.NotFound, "unknown-definition");

    [Fact]
    public async Task A_limit_that_is_no_number_is_named() =>
        await (await (await house.Client("ARA-1")).GetAsync("/api/v1/reviews?limit=many")).IsProblem(HttpStatusCode.UnprocessableEntity, "bad-limit");

    [Fact]
    public void A_bare_status_of_the_platform_is_told_as_a_problem_too() =>
        Assert.Equal("bad-request", Problems.OfStatus(StatusCodes.Status400BadRequest).ProblemDetails.Extensions["code"]);

    [Fact]
    public async Task A_call_that_another_site_began_is_refused()
    {
        var client = await house.Client("ARA-1");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reviews/1/decision") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        await (await client.SendAsync(request)).IsProblem(HttpStatusCode.Forbidden, "cross-site");
    }

    [Fact]
    public async Task An_address_or_a_method_that_is_not_there_is_named()
    {
        var client = await house.Client("ARA-1");
        await (await client.GetAsync("/api/v1/no-such-thing")).IsProblem(HttpStatusCode.NotFound, "unknown-address");
        await (await client.DeleteAsync("/api/v1/reviews/1")).IsProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
    }

    private async Task<HttpResponseMessage> Post(string body, string type)
    {
        var number = await house.County.WithAra();
        return await (await house.Client("ARA-1")).PostAsync($"/api/v1/reviews/{number}/decision", new StringContent(body, Encoding.UTF8, type));
    }
}
