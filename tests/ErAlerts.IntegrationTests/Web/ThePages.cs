using System.Net;
using System.Text.RegularExpressions;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed partial class ThePages(WebHouse house)
{
    [Fact]
    public async Task The_review_page_shows_why_and_the_clock_with_the_days_it_skipped()
    {
        var number = await house.County.WithAra();
        var page = await (await house.Client("ARA-1")).GetStringAsync($"/reviews/{number}");
        Assert.Contains("five or more prior referrals", page, StringComparison.Ordinal);
        Assert.Contains("Independence Day", page, StringComparison.Ordinal);
        Assert.Contains("due Wed 8 Jul", page, StringComparison.Ordinal);
        Assert.Contains("Your decision", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_page_says_of_each_criterion_that_did_not_match_which_fact_stands_against_it()
    {
        var number = await house.County.WithAra();
        var page = await (await house.Client("ARA-1")).GetStringAsync($"/reviews/{number}");
        var unmet = Unmet().Match(page).Value;
        Assert.Contains("criteria did not match", unmet, StringComparison.Ordinal);
        Assert.Contains("An SDM override was used.", unmet, StringComparison.Ordinal);
        Assert.Matches("SDM override used</td>\\s*<td[^>]*>no</td>\\s*<td[^>]*>yes</td>", unmet);
        Assert.DoesNotContain("five or more prior referrals", unmet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_without_a_reason_is_refused_at_the_field_and_what_was_written_is_kept()
    {
        var number = await house.County.WithAra();
        var ara = await house.Client("ARA-1");

        var answer = await ara.Post($"/reviews/{number}", "decide", ("Input.Decision", "return"), ("Input.Text", "Visit the home again."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("href=\"#reasons\"", page, StringComparison.Ordinal);
        Assert.Contains("Visit the home again.", page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_leads_back_to_the_page_that_says_so()
    {
        var number = await house.County.WithAra();
        var ara = await house.Client("ARA-1");

        var answer = await ara.Post($"/reviews/{number}", "decide", ("Input.Decision", "approve"), ("Input.Text", ""));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("You approved the closing.", await ara.GetStringAsync(answer.Headers.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_decision_the_next_item_of_the_list_is_one_link_away()
    {
        var (number, other) = (await house.County.WithAra(), await house.County.WithAra());
        var ara = await house.Client("ARA-1");

        var answer = await ara.Post($"/reviews/{number}", "decide", ("Input.Decision", "approve"), ("Input.Text", ""));

        var link = NextInList().Match(await ara.GetStringAsync(answer.Headers.Location)).Groups["link"].Value;
        Assert.NotEqual(string.Empty, link);
        Assert.NotEqual($"/reviews/{number}", link);
        Assert.Contains("Your decision", await ara.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Contains("Your decision", await ara.GetStringAsync($"/reviews/{other}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_with_a_reason_reaches_the_social_worker_and_the_answer_begins_a_new_round()
    {
        var number = await house.County.WithAra();
        var ara = await house.Client("ARA-1");
        await ara.Post($"/reviews/{number}", "decide", ("Input.Decision", "return"), ("Input.Reasons", await house.County.AReason()), ("Input.Text", "Visit the home."));

        var csw = await house.Client("CSW-1");
        Assert.Contains("Visit the home.", await csw.GetStringAsync("/deadlines"), StringComparison.Ordinal);
        await csw.Post($"/reviews/{number}", "submit", ("Input.Answer", "Visited on Monday."));
        var scsw = await house.Client("SCSW-1");
        var sent = await scsw.Post($"/reviews/{number}", "scsw", ("Input.Decision", "approve"), ("Input.Text", ""));

        Assert.EndsWith("done=sent-on", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await ara.GetStringAsync($"/reviews/{number}");
        Assert.Contains("Round 2", page, StringComparison.Ordinal);
        Assert.Contains("Visited on Monday.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_decides_second_on_a_page_is_told_who_was_first_and_keeps_the_text()
    {
        var number = await house.County.WithAra();
        var ara = await house.Client("ARA-1");
        var form = await PageForms.Hidden(ara, $"/reviews/{number}", "decide");
        await ara.Post($"/reviews/{number}", "decide", ("Input.Decision", "approve"), ("Input.Text", ""));

        var answer = await ara.PostAsync($"/reviews/{number}", PageForms.Content(form, ("Input.Decision", "approve"), ("Input.Text", "Mine was longer.")));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("by ARA-1", page, StringComparison.Ordinal);
        Assert.Contains("Mine was longer.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_SCSW_approves_what_is_no_alert_and_it_is_closed()
    {
        var number = await house.County.WithScsw(alert: false);
        var scsw = await house.Client("SCSW-1");
        var answer = await scsw.Post($"/reviews/{number}", "scsw", ("Input.Decision", "approve"), ("Input.Text", ""));
        Assert.Contains("meets no alert criterion", await scsw.GetStringAsync(answer.Headers.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_view_is_recorded()
    {
        var number = await house.County.WithAra();
        var ara = await house.Client("ARA-1");
        await ara.GetAsync($"/reviews/{number}");
        await ara.GetAsync($"/api/v1/reviews/{number}");
        await ara.GetAsync($"/api/v1/referrals/{number}");

        var detail = await house.Services.GetRequiredService<ReviewsQuery>().Find(Viewer.Operator, number);

        Assert.Equal(3, detail!.Timeline.Count(t => t is { Act: "referral-viewed", Actor: "ARA-1" }));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var number = await house.County.WithAra();
        var ara = await house.Client("ARA-1");
        var answer = await ara.PostAsync($"/reviews/{number}", PageForms.Content([], ("_handler", "decide"), ("Input.Decision", "approve")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/reviews?state=nonsense")]
    [InlineData("/reviews?sort=sideways")]
    [InlineData("/over-30?sort=sideways")]
    public async Task A_filter_that_is_not_known_is_refused_with_a_page(string address)
    {
        var answer = await (await house.Client("RA-1")).GetAsync(address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("could not be shown as asked", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_found_with_its_blanks_and_dashes()
    {
        var number = await house.County.WithAra();
        var answer = await (await house.Client("ARA-1")).GetAsync("/search?number=" + Uri.EscapeDataString($"{number[..4]} {number[4..8]}-{number[8..]}"));
        Assert.EndsWith("/reviews/" + number, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("<a href=\"(?<link>[^\"]+)\">Next in your list:", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NextInList();

    [GeneratedRegex("<summary>[^<]*criteria did not match.*?</details>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Unmet();
}
