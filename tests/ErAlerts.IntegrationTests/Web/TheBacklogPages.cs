using System.Net;
using System.Text.Json;
using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class TheBacklogPages(WebHouse house)
{
    [Fact]
    public async Task The_board_holds_the_offices_of_who_looks_and_opens_each()
    {
        await house.County.Counted();
        var board = await (await house.Client("DD-1")).GetStringAsync("/backlog");
        Assert.Contains("href=\"/backlog/lancaster\"", board, StringComparison.Ordinal);
        Assert.Contains("at the end of", board, StringComparison.Ordinal);
        Assert.Contains("href=\"/backlog/lancaster\"", await (await house.Client("AUD-1")).GetStringAsync("/backlog?sort=office"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_is_seen_by_its_own_RA_and_by_nobody_elses()
    {
        await house.County.Counted();
        Assert.Equal(HttpStatusCode.OK, (await (await house.Client("RA-1")).GetAsync("/backlog/lancaster")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.Client("RA-2")).GetAsync("/backlog/lancaster")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.Client("RA-2")).GetAsync("/backlog/lancaster/weeks.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.Client("RA-2")).GetAsync("/backlog/lancaster/report")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.Client("DD-1")).GetAsync("/backlog/atlantis")).StatusCode);
    }

    [Theory]
    [InlineData("CSW-1")]
    [InlineData("ARA-1")]
    [InlineData("ADM-1")]
    public async Task The_boards_are_not_for_everyone(string person)
    {
        foreach (var address in new[] { "/backlog", "/backlog/lancaster", "/backlog/report", "/backlog.csv", "/backlog-weeks.csv", "/backlog/lancaster/days.csv" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await house.Client(person)).GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task A_what_if_moves_the_forecast_without_a_script()
    {
        await house.County.Counted();
        var ra = await house.Client("RA-1");
        Assert.Contains("See the band move", await ra.GetStringAsync("/backlog/lancaster"), StringComparison.Ordinal);
        var page = await ra.GetStringAsync("/backlog/lancaster?workers=3&workerWeeks=6&hours=200&hourWeeks=4&held=yes");
        Assert.Contains("In 13 weeks about", page, StringComparison.Ordinal);
        Assert.Contains("instead of", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workers=many", "'many' is not a number")]
    [InlineData("workers=2&workerWeeks=0", "'0' is not a number from 1 to 26")]
    [InlineData("hours=-3", "'-3' is not a number")]
    public async Task A_what_if_without_sense_is_refused_with_the_page(string asked, string said)
    {
        await house.County.Counted();
        var answer = await (await house.Client("RA-1")).GetAsync("/backlog/lancaster?" + asked);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_count_is_tagged_and_answered_with_not_modified_until_it_changes()
    {
        await house.County.OverThirty();
        var ra = await house.Client("RA-1");
        var tag = (await ra.GetAsync("/api/v1/backlog")).Headers.ETag!.ToString();
        Assert.Equal((HttpStatusCode.NotModified, string.Empty), await Again(ra, tag));
        Assert.Equal(HttpStatusCode.OK, (await Again(ra, "\"another\"")).Status);
        await house.County.OverThirty();
        var (status, body) = await Again(ra, tag);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("2026-06-30", JsonDocument.Parse(body).RootElement.GetProperty("asOf").GetString());
    }

    private static async Task<(HttpStatusCode Status, string Body)> Again(HttpClient client, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/backlog");
        request.Headers.Add("If-None-Match", tag);
        var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Everything_shown_is_there_as_CSV()
    {
        await house.County.Counted();
        var dd = await house.Client("DD-1");
        Assert.StartsWith("office,as_of,open,over_30,", await dd.GetStringAsync("/backlog.csv"), StringComparison.Ordinal);
        Assert.Contains("\nlancaster,2026-06-22,", await dd.GetStringAsync("/backlog-weeks.csv"), StringComparison.Ordinal);
        Assert.Contains("\nlancaster,2026-06-22,", await dd.GetStringAsync("/backlog/lancaster/weeks.csv"), StringComparison.Ordinal);
        Assert.Contains("\nlancaster,2026-06-29,", await dd.GetStringAsync("/backlog/lancaster/days.csv"), StringComparison.Ordinal);
        Assert.StartsWith("referral_number,office,received_on,", await dd.GetStringAsync("/over-30.csv?band=31-45"), StringComparison.Ordinal);
        Assert.Equal("bad-band", JsonDocument.Parse(await (await dd.GetAsync("/over-30.csv?band=young")).Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_list_of_referrals_taken_out_as_a_file_is_recorded_with_who_took_it_and_how_much()
    {
        await house.County.OverThirty();
        var csv = await (await house.Client("DD-1")).GetStringAsync("/over-30.csv?office=lancaster");
        var rows = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
        var nothing = await (await house.Client("DD-1")).GetStringAsync("/over-30.csv?office=atlantis");

        await using var db = house.Services.GetRequiredService<CountyContexts>().Open();
        var kept = await db.Set<AuditEntry>().Where(entry => entry.Act == "referrals-exported").ToListAsync();

        Assert.NotEqual(0, rows);
        Assert.Single(nothing.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Single(kept, entry => entry.Actor == "DD-1" && entry.Detail == $"list=over-30 office=lancaster rows={rows}");
        Assert.DoesNotContain(kept, entry => entry.Detail!.Contains("atlantis", StringComparison.Ordinal));
    }
}
