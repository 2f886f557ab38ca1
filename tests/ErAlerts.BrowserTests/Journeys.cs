using Microsoft.Playwright;

namespace ErAlerts.BrowserTests;

[Collection(StreetCollection.Name)]
public sealed class Journeys(Street street)
{
    public static TheoryData<bool> WithAndWithoutScripts { get; } = [true, false];

    [BrowserTheory]
    [MemberData(nameof(WithAndWithoutScripts))]
    public async Task An_ARA_returns_a_referral_and_it_comes_back_in_a_second_round(bool scripts)
    {
        var view = scripts ? View.Desktop : View.WithoutScripts;
        var number = await street.County.WithAra();
        var ara = await street.Visit("ARA-1", view);
        await Returns(ara.Page, number);

        var csw = await street.Visit("CSW-1", view);
        await csw.Page.Locator($".work a[href='/reviews/{number}#decide']").ClickAsync();
        await csw.Page.GetByLabel("What you did about it").FillAsync("Home visited on Monday.");
        await csw.Page.GetByRole(AriaRole.Button, new() { Name = "Submit again" }).ClickAsync();
        await Sees(csw.Page, "You submitted it. It is with your supervisor.");

        var scsw = await street.Visit("SCSW-1", view);
        await scsw.Opens($"/reviews/{number}");
        await scsw.Page.GetByLabel("Approve the closing").CheckAsync();
        await scsw.Page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Sees(scsw.Page, "It is an alert and went to the ARA.");

        await ara.Opens($"/reviews/{number}");
        await Sees(ara.Page, "Home visited on Monday.");
        await Approves(ara.Page);
        await Sees(ara.Page, "You approved the closing.");
        Assert.Empty(ara.Complaints);
    }

    [BrowserFact]
    public async Task A_refused_return_moves_the_focus_to_what_is_wrong()
    {
        var number = await street.County.WithAra();
        var ara = await street.Visit("ARA-1");
        await ara.Opens($"/reviews/{number}");
        await ara.Page.GetByLabel("Return it to the social worker").CheckAsync();
        await ara.Page.GetByRole(AriaRole.Button, new() { Name = "Record the decision" }).ClickAsync();

        await Sees(ara.Page, "A return needs at least one reason.");
        Assert.Equal("errors", await ara.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await ara.IsAccessible();
        await ara.Page.Locator(".error-summary a").ClickAsync();
        Assert.Equal("reasons", await ara.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [BrowserFact]
    public async Task Reasons_open_when_a_return_is_chosen()
    {
        var number = await street.County.WithAra();
        var ara = await street.Visit("ARA-1");
        await ara.Opens($"/reviews/{number}");
        Assert.False(await ara.Page.Locator("#reasons").IsVisibleAsync());
        await ara.Page.GetByLabel("Return it to the social worker").CheckAsync();
        Assert.True(await ara.Page.Locator("#reasons").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Who_looks_at_a_review_that_another_decides_is_offered_to_refresh()
    {
        var number = await street.County.WithAra();
        var looking = await street.Visit("RA-1");
        await looking.Opens($"/reviews/{number}");
        var listening = looking.Page.Locator("[data-island=live]");
        Assert.True(await listening.IsHiddenAsync());

        var ara = await street.Visit("ARA-1");
        await ara.Opens($"/reviews/{number}");
        await Approves(ara.Page);

        await listening.WaitForAsync(new() { State = WaitForSelectorState.Visible, Timeout = 20_000 });
        await listening.GetByRole(AriaRole.Link, new() { Name = "Refresh" }).ClickAsync();
        await Sees(looking.Page, "The closing was approved");
    }

    [BrowserFact]
    public async Task The_diagram_marks_where_the_process_waits()
    {
        var number = await street.County.WithAra();
        var ara = await street.Visit("ARA-1");
        await ara.Opens($"/reviews/{number}");
        await ara.Page.Locator(".diagram svg [data-element-id='ara-review'].waits-here").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Empty(ara.Complaints);
    }

    [BrowserFact]
    public async Task The_clock_is_moved_from_any_page_and_the_review_climbs()
    {
        var number = await street.County.WithAra();
        var ra = await street.Visit("RA-1", View.WithoutScripts);
        await ra.Opens($"/reviews/{number}");
        await ra.Page.Locator(".demo-clock summary").ClickAsync();
        await ra.Page.Locator("#now").FillAsync("2026-07-20T08:00");
        await ra.Page.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        await Sees(ra.Page, "Escalated to the RA");
    }

    [BrowserFact]
    public async Task An_administrator_sees_what_a_closure_moves_before_declaring_it()
    {
        var number = await street.County.WithAra();
        var admin = await street.Visit("ADM-1");
        await admin.Opens("/calendar");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Show what it would move" }).ClickAsync();
        await Sees(admin.Page, "Enter the day as year, month and day");
        await admin.Page.Locator("#date").FillAsync("2030-03-06");
        await admin.Page.GetByLabel("Closed for").FillAsync("Windstorm");
        await admin.Page.GetByLabel("Source").FillAsync("Board of Supervisors");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Show what it would move" }).ClickAsync();
        await Sees(admin.Page, "No open review’s due date moves.");
        await admin.IsAccessible();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Declare the county closed on" }).ClickAsync();
        await Sees(admin.Page, "is declared closed");
        await Sees(admin.Page, "Windstorm");

        var worker = await street.Visit("CSW-1", View.WithoutScripts);
        await worker.Opens("/calendar?year=2030");
        await Sees(worker.Page, "Windstorm");
        Assert.Equal(0, await worker.Page.Locator("form#closure, #closure").CountAsync());
        Assert.NotEmpty(number);
    }

    private static async Task Returns(IPage page, string number)
    {
        await page.GotoAsync($"/reviews/{number}");
        await page.GetByLabel("Return it to the social worker").CheckAsync();
        await page.Locator("#reasons input[type=checkbox]").First.CheckAsync();
        await page.GetByLabel("In your words").FillAsync("Visit the home.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the decision" }).ClickAsync();
        await Sees(page, "You returned it to the social worker.");
    }

    private static async Task Approves(IPage page)
    {
        await page.GetByLabel("Approve the closing").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the decision" }).ClickAsync();
    }

    private static Task Sees(IPage page, string text) => page.GetByText(text).First.WaitForAsync();
}
