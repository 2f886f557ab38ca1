using Microsoft.Playwright;

namespace ErAlerts.BrowserTests;

[Collection(StreetCollection.Name)]
public sealed class TheBacklog(Street street)
{
    public static TheoryData<bool> WithAndWithoutScripts { get; } = [true, false];

    [BrowserTheory]
    [MemberData(nameof(WithAndWithoutScripts))]
    public async Task A_deputy_director_goes_from_the_board_to_an_office_and_asks_what_if(bool scripts)
    {
        await street.County.Counted();
        var dd = await street.Visit("DD-1", scripts ? View.Desktop : View.WithoutScripts);
        await dd.Opens("/backlog?sort=office");
        await dd.Page.GetByRole(AriaRole.Link, new() { Name = "Lancaster" }).ClickAsync();
        await dd.Page.GetByLabel("Trained workers more").FillAsync("3");
        await dd.Page.GetByRole(AriaRole.Button, new() { Name = "See the band move" }).ClickAsync();
        await dd.Page.GetByText("In 13 weeks about").WaitForAsync();
        Assert.Equal("3", await dd.Page.GetByLabel("Trained workers more").InputValueAsync());
        await dd.Page.GetByText("The same as a table").ClickAsync();
        Assert.True(await dd.Page.GetByRole(AriaRole.Columnheader, new() { Name = "What if" }).IsVisibleAsync());
        if (scripts)
        {
            await dd.IsAccessible();
        }

        Assert.Empty(dd.Complaints);
    }

    [BrowserFact]
    public async Task The_chart_is_drawn_by_the_server_and_takes_a_pointer_where_scripts_run()
    {
        await street.County.Counted();
        var still = await street.Visit("RA-1", View.WithoutScripts);
        await still.Opens("/backlog/lancaster");
        Assert.True(await still.Page.Locator(".chart svg").IsVisibleAsync());

        var ra = await street.Visit("RA-1");
        await ra.Opens("/backlog/lancaster");
        await ra.Page.Locator(".chart canvas").WaitForAsync();
        Assert.Empty(ra.Complaints);
    }

    [BrowserFact]
    public async Task The_board_is_sorted_with_the_keyboard_alone()
    {
        await street.County.Counted();
        var dd = await street.Visit("DD-1");
        await dd.Opens("/backlog?sort=office");
        await dd.Page.GetByRole(AriaRole.Link, new() { Name = "Children" }).FocusAsync();
        await dd.Page.Keyboard.PressAsync("Enter");
        await dd.Page.Locator("th[aria-sort=descending]").GetByText("Children").WaitForAsync();
        Assert.EndsWith("sort=-children", dd.Page.Url, StringComparison.Ordinal);
    }
}
