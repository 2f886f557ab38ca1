using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Receiving;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Csv;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Backlog;

/// <summary>An extract of 15,000 referrals, damage included, taken in and counted by the product, held against a plain script over the same lines.</summary>
public sealed class IndependentReckoning
{
    private const int Any = 9999;
    private static readonly DateOnly First = new(2026, 8, 3);

    [Fact]
    public async Task The_count_agrees_on_ten_dates_by_both_ages_in_referrals_and_children()
    {
        await using var database = await TestDatabase.Open("sqlite");
        var script = new PlainScript(await Imported(database));
        Assert.Equal(14_905, script.Rows);
        var query = database.Parts.GetRequiredService<OverThirtyQuery>();
        var dates = Enumerable.Range(0, 10).Select(n => First.AddDays(9 * n)).ToList();
        foreach (var on in dates)
        {
            var counted = await query.Count(Viewer.Operator, asOf: on);
            Assert.Equal(script.Offices.Where(o => script.Count(o, on, 0, Any).Referrals > 0), counted.Offices.Select(o => o.Office));
            Assert.All(counted.Offices, o => Agrees(script, o, on));
        }

        Assert.True((await query.Count(Viewer.Operator, asOf: dates[^1])).Offices.Sum(o => o.Over30SinceReceipt) > 1000);
        await SnapshotsAgree(database, script, dates);
    }

    private static void Agrees(PlainScript script, OfficeBacklog o, DateOnly on)
    {
        Assert.Equal(script.Count(o.Office, on, 0, Any).Referrals, o.Open);
        Assert.Equal(script.Count(o.Office, on, 31, Any), (o.Over30SinceReceipt, o.ChildrenOver30SinceReceipt));
        Assert.Equal(script.Count(o.Office, on, 31, Any, sinceContact: true).Referrals, o.Over30SinceContact);
        Assert.Equal(script.Count(o.Office, on, 31, 45).Referrals, o.Bands["31-45"]);
        Assert.Equal(script.Count(o.Office, on, 46, 60).Referrals, o.Bands["46-60"]);
        Assert.Equal(script.Count(o.Office, on, 61, 90).Referrals, o.Bands["61-90"]);
        Assert.Equal(script.Count(o.Office, on, 91, Any).Referrals, o.Bands["over-90"]);
    }

    private static async Task SnapshotsAgree(TestDatabase database, PlainScript script, List<DateOnly> dates)
    {
        var taken = await database.Parts.GetRequiredService<TakeSnapshots>().Run(dates[0], dates[^1]);
        Assert.IsType<Outcome<SnapshotsTaken>.Done>(taken);
        var days = (await database.Ask(work => work.OfficeDays(dates[0], dates[^1]))).ToLookup(d => (d.Office, d.Day));
        foreach (var (office, on) in script.Offices.SelectMany(o => dates.Select(d => (o, d))))
        {
            var day = days[(office, on)].Select(d => d.Numbers).Aggregate((a, b) => a + b);
            Assert.Equal(script.Count(office, on, 31, Any), (day.Over30, day.Over30Children));
            Assert.Equal(script.Count(office, on, 31, Any, sinceContact: true), (day.SinceContact, day.SinceContactChildren));
            Assert.Equal((script.ReceivedOn(office, on), script.EndedOn(office, on)), (day.Received, day.Ended));
            Assert.Equal(script.Count(office, on, 31, 31).Referrals, day.TurnedOver30);
            Assert.Equal(script.Count(office, on, 24, 30).Referrals, day.TurningOver30);
        }
    }

    /// <summary>Takes the extract in; answers the lines that were rejected.</summary>
    private static async Task<HashSet<int>> Imported(TestDatabase database)
    {
        using var people = new CsvImportFile(Stream("people"));
        Done(await database.Parts.GetRequiredService<ReceivePeople>().Run(people, new ReceiveOptions("roster")));
        using var referrals = new CsvImportFile(Stream("referrals"));
        return [.. Done(await database.Parts.GetRequiredService<ReceiveReferrals>().Run(referrals, new ReceiveOptions())).Rejects.Select(r => r.Line)];
    }

    private static MemoryStream Stream(string name) => new(System.Text.Encoding.UTF8.GetBytes(PlainScript.Text(name)));

    private static ImportResult Done(Outcome<ImportResult> outcome) => Assert.IsType<Outcome<ImportResult>.Done>(outcome).Value;
}
