using System.Net;
using System.Net.Http.Json;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class ResolvingIncidents(WebHouse house)
{
    [Fact]
    public async Task An_administrator_acknowledges_what_nothing_waits_for_once_and_says_why()
    {
        var id = await AnIncident();
        var admin = await house.Client("ADM-1");
        Assert.Contains((await (await admin.GetAsync("/api/v1/incidents")).Json()).EnumerateArray(), i => i.GetProperty("id").GetInt64() == id);

        await (await Resolve(admin, id, "wish", "Seen.")).IsProblem(HttpStatusCode.UnprocessableEntity, "unknown-remedy");
        await (await Resolve(admin, id, "move", "Seen.")).IsProblem(HttpStatusCode.UnprocessableEntity, "element-missing");
        await (await Resolve(admin, id, "set", "Seen.")).IsProblem(HttpStatusCode.UnprocessableEntity, "setting-missing");
        await (await Resolve(admin, id, "acknowledge", " ")).IsProblem(HttpStatusCode.UnprocessableEntity, "reason-missing");
        await (await Resolve(admin, id, "acknowledge", new string('x', 501))).IsProblem(HttpStatusCode.UnprocessableEntity, "text-too-long");
        await (await Resolve(admin, id, "retry", "Seen.")).IsProblem(HttpStatusCode.Conflict, "nothing-waits");
        await (await Resolve(await house.Client("ARA-1"), id, "acknowledge", "Seen.")).IsProblem(HttpStatusCode.Forbidden, "not-permitted");

        var done = await Resolve(admin, id, "acknowledge", "Seen.");
        Assert.Equal("acknowledge", (await done.Json()).GetProperty("resolution").GetString());
        await (await Resolve(admin, id, "acknowledge", "Seen.")).IsProblem(HttpStatusCode.Conflict, "incident-resolved");
        await (await Resolve(admin, id + 100_000, "acknowledge", "Seen.")).IsProblem(HttpStatusCode.NotFound, "unknown-incident");
    }

    [Fact]
    public async Task The_page_of_an_incident_offers_the_form_to_an_administrator()
    {
        var id = await AnIncident();
        Assert.Contains("Resolve it", await (await house.Client("ADM-1")).GetStringAsync($"/operations/incidents/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.Client("ADM-1")).GetAsync("/operations/incidents/99999999")).StatusCode);
    }

    private static Task<HttpResponseMessage> Resolve(HttpClient client, long id, string how, string text) =>
        client.PostAsJsonAsync($"/api/v1/incidents/{id}/resolution", new { how, text });

    private Task<long> AnIncident() => house.Services.GetRequiredService<ITransactions>().Run(work =>
    {
        var incident = new Incident(work.NextId(), null, null, "outbox", "message-not-sent", "It goes on being tried.", DateTimeOffset.UnixEpoch);
        work.Add(incident);
        return Task.FromResult(incident.Id);
    });
}
