namespace ErAlerts.BrowserTests;

[Collection(StreetCollection.Name)]
public sealed class EveryPage(Street street)
{
    [BrowserTheory]
    [InlineData("CSW-1", "/deadlines")]
    [InlineData("CSW-1", "/work")]
    [InlineData("SCSW-1", "/work")]
    [InlineData("ARA-1", "/work")]
    [InlineData("ARA-1", "/reviews")]
    [InlineData("ARA-1", "/search?number=12")]
    [InlineData("RA-1", "/office")]
    [InlineData("DD-1", "/office")]
    [InlineData("RA-1", "/office/lancaster/hand-on")]
    [InlineData("DD-1", "/over-30")]
    [InlineData("DD-1", "/backlog?sort=office")]
    [InlineData("DD-1", "/backlog/report")]
    [InlineData("AUD-1", "/backlog/lancaster?workers=3&hours=200")]
    [InlineData("RA-1", "/backlog/lancaster")]
    [InlineData("RA-1", "/backlog/lancaster/report")]
    [InlineData("ADM-1", "/operations")]
    [InlineData("ADM-1", "/operations/holds")]
    [InlineData("DD-1", "/backlog/plans")]
    [InlineData("RA-1", "/backlog/plans/PLAN")]
    [InlineData("AUD-1", "/backlog/plans/PLAN")]
    [InlineData("RA-1", "/backlog/helpers?office=lancaster")]
    [InlineData("TRN-1", "/training/CSW-3")]
    [InlineData("AUD-1", "/overtime")]
    [InlineData("RA-1", "/overtime")]
    [InlineData("CSW-1", "/overtime")]
    [InlineData("CSW-1", "/helping")]
    [InlineData("TRN-1", "/training")]
    [InlineData("ADM-1", "/calendar")]
    [InlineData("CSW-1", "/calendar?year=2026")]
    [InlineData("TRN-1", "/me")]
    [InlineData("ARA-1", "/no-such-page")]
    public async Task Is_accessible_on_a_desk_by_day_and_on_a_phone_by_night(string person, string address)
    {
        await street.County.WithAra();
        await street.County.Returned();
        await street.County.Counted();
        var plan = (await street.County.Planned()).ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var view in new[] { View.Desktop, View.Phone })
        {
            var visit = await street.Visit(person, view);
            await visit.Opens(address.Replace("PLAN", plan, StringComparison.Ordinal));
            await visit.IsAccessible();
            Assert.Empty(visit.Complaints);
        }
    }

    [BrowserFact]
    public async Task Signing_in_is_accessible()
    {
        foreach (var view in new[] { View.Desktop, View.Phone })
        {
            var visit = await street.Visit(view: view);
            await visit.Opens("/sign-in");
            await visit.IsAccessible();
        }
    }

    [BrowserTheory]
    [InlineData("ARA-1")]
    [InlineData("RA-1")]
    [InlineData("CSW-1")]
    public async Task The_review_page_is_accessible_for_all_who_read_it(string person)
    {
        var number = await street.County.WithAra();
        foreach (var view in new[] { View.Desktop, View.Phone })
        {
            var visit = await street.Visit(person, view);
            await visit.Opens($"/reviews/{number}");
            await visit.IsAccessible();
            Assert.Empty(visit.Complaints);
        }
    }

    [BrowserFact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_content()
    {
        var visit = await street.Visit("ARA-1");
        await visit.Opens("/work");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }
}
