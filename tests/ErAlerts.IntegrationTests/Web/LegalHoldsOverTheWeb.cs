using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class LegalHoldsOverTheWeb(WebHouse house)
{
    [Fact]
    public async Task An_administrator_sets_and_lifts_a_hold_and_each_act_is_in_the_audit()
    {
        var number = await house.County.Referral();
        var admin = await house.Client("ADM-1");

        await (await Set(admin, "1", "Order 17.")).IsProblem(HttpStatusCode.NotFound, "unknown-referral");
        await (await Set(admin, number, " ")).IsProblem(HttpStatusCode.UnprocessableEntity, "reason-missing");
        await (await Set(await house.Client("DD-1"), number, "Order 17.")).IsProblem(HttpStatusCode.Forbidden, "not-permitted");
        var id = (await (await Set(admin, number, "Order 17.")).Json()).GetProperty("id").GetInt64();
        await (await Set(admin, number, "Order 18.")).IsProblem(HttpStatusCode.Conflict, "hold-standing");
        var row = await Row(admin, id);
        Assert.Equal((number, "Order 17.", "ADM-1"), (row!.Value.GetProperty("number").GetString(), row.Value.GetProperty("reason").GetString(), row.Value.GetProperty("setBy").GetString()));

        await (await Lift(await house.Client("AUD-1"), id, "Settled.")).IsProblem(HttpStatusCode.Forbidden, "not-permitted");
        await (await Lift(admin, id, "")).IsProblem(HttpStatusCode.UnprocessableEntity, "reason-missing");
        await (await Lift(admin, id + 1_000_000, "Settled.")).IsProblem(HttpStatusCode.NotFound, "unknown-hold");
        Assert.Equal("Settled.", (await (await Lift(admin, id, "Settled.")).Json()).GetProperty("liftedBecause").GetString());
        await (await Lift(admin, id, "Settled.")).IsProblem(HttpStatusCode.Conflict, "hold-missing");
        Assert.Null(await Row(admin, id));
        Assert.Equal(["hold-set", "hold-lifted"], await Acts(number));
    }

    [Fact]
    public async Task A_sensitive_referral_is_held_without_its_number_being_shown()
    {
        var number = await house.County.Referral(sensitive: true);
        var admin = await house.Client("ADM-1");
        var set = await Set(admin, number, "Order 19.");
        var id = (await set.Json()).GetProperty("id").GetInt64();

        Assert.DoesNotContain(number, await set.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await Row(admin, id))!.Value.GetProperty("number").ValueKind);
        foreach (var page in new[] { "/operations/holds", $"/operations/holds/{id}" })
        {
            var text = await admin.GetStringAsync(page);
            Assert.Contains("A sensitive referral", text, StringComparison.Ordinal);
            Assert.DoesNotContain(number[^7..], text, StringComparison.Ordinal);
        }

        (await Lift(admin, id, "Settled.")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task The_pages_set_and_lift_by_plain_forms()
    {
        var number = await house.County.Referral();
        var admin = await house.Client("ADM-1");
        var refused = await admin.Post("/operations/holds", "hold", ("Input.Number", number), ("Input.Text", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Say why; it is kept with the record.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var set = await admin.Post("/operations/holds", "hold", ("Input.Number", $"{number[..4]} {number[4..]}"), ("Input.Text", "Order 20."));
        Assert.Equal("/operations/holds?done=set", set.Headers.Location?.PathAndQuery);
        var id = (await (await admin.GetAsync("/api/v1/holds")).Json()).EnumerateArray().Single(h => h.GetProperty("number").GetString() == number).GetProperty("id").GetInt64();
        var lifted = await admin.Post($"/operations/holds/{id}", "lift", ("Input.Text", "Settled."));

        Assert.Equal("/operations/holds?done=lifted", lifted.Headers.Location?.PathAndQuery);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/operations/holds/{id}")).StatusCode);
    }

    [Fact]
    public async Task An_auditor_reads_the_list_and_finds_no_form()
    {
        var auditor = await house.Client("AUD-1");
        Assert.DoesNotContain("Hold it", await auditor.GetStringAsync("/operations/holds"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync("/operations/holds/1")).StatusCode);
    }

    private static Task<HttpResponseMessage> Set(HttpClient client, string number, string text) => client.PostAsJsonAsync("/api/v1/holds", new { number, text });

    private static Task<HttpResponseMessage> Lift(HttpClient client, long id, string text) => client.PostAsJsonAsync($"/api/v1/holds/{id}/lifting", new { text });

    private static async Task<JsonElement?> Row(HttpClient client, long id)
    {
        var rows = (await (await client.GetAsync("/api/v1/holds")).Json()).EnumerateArray().Where(h => h.GetProperty("id").GetInt64() == id).ToArray();
        return rows.Length == 0 ? null : rows[0];
    }

    private async Task<string[]> Acts(string number)
    {
        await using var db = house.Services.GetRequiredService<CountyContexts>().Open();
        return await db.Set<AuditEntry>().Where(e => e.Stream == "referral/" + number && e.Act.StartsWith("hold-")).OrderBy(e => EF.Property<long>(e, "Sequence")).Select(e => e.Act).ToArrayAsync();
    }
}
