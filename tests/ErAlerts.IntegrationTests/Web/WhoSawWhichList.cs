using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Web;

/// <summary>A page of a list that names referrals of others is one entry, with how it was narrowed down; one's own work and an empty page leave none.</summary>
[Collection(WebCollection.Name)]
public sealed class WhoSawWhichList(WebHouse house)
{
    [Theory]
    [InlineData("RA-1", "/reviews?office=lancaster&state=with-ara", "list=reviews office=lancaster state=with-ara rows=")]
    [InlineData("RA-1", "/api/v1/reviews?office=lancaster&overdue=false", "list=reviews office=lancaster overdue=no rows=")]
    [InlineData("DD-1", "/over-30?office=lancaster", "list=over-30 office=lancaster rows=")]
    public async Task A_list_leaves_one_entry_a_page_in_the_stream_of_who_saw_it(string person, string address, string detail)
    {
        await house.County.OverThirty();
        await house.County.WithAra();
        var before = await Entries(person);

        (await (await house.Client(person)).GetAsync(address)).EnsureSuccessStatusCode();

        var after = await Entries(person);
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Contains(after, e => e.Detail!.StartsWith(detail, StringComparison.Ordinal) && !e.Detail.EndsWith("=0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ARA-1", "/work")]
    [InlineData("CSW-1", "/deadlines")]
    [InlineData("DD-1", "/reviews?office=atlantis")]
    public async Task Ones_own_work_and_an_empty_page_leave_none(string person, string address)
    {
        await house.County.WithAra();
        var before = await Entries(person);

        (await (await house.Client(person)).GetAsync(address)).EnsureSuccessStatusCode();

        Assert.Equal(before, await Entries(person));
    }

    private async Task<List<AuditEntry>> Entries(string person)
    {
        await using var db = house.Services.GetRequiredService<CountyContexts>().Open();
        return await db.Set<AuditEntry>().Where(e => e.Stream == "lists/" + person && e.Act == "referrals-listed").OrderBy(e => e.At).ToListAsync();
    }
}
