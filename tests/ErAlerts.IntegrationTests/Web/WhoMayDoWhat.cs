using System.Net;
using System.Net.Http.Json;
using ErAlerts.Domain.People;
using ErAlerts.Web.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Web;

[Collection(WebCollection.Name)]
public sealed class WhoMayDoWhat(WebHouse house)
{
    [Fact]
    public void Every_route_names_its_permission_but_one_of_the_platforms_that_is_thereby_closed()
    {
        var routes = house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.True(routes.Count > 30, $"Only {routes.Count} routes were found.");
        Assert.Equal(["Blazor Opaque Redirection"], routes.Where(r => r.Metadata.GetMetadata<RequiresAttribute>() is null).Select(r => r.DisplayName));
    }

    [Fact]
    public async Task A_route_that_names_no_permission_is_closed_to_everybody()
    {
        var answer = await (await house.Client("ADM-1")).GetAsync("/_framework/opaque-redirect?url=x");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public void Every_role_stands_in_the_table() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.NotNull(RolePermissions.Granted(role)));

    [Fact]
    public void Nobody_but_an_ARA_decides() =>
        Assert.Equal([Role.Ara], Enum.GetValues<Role>().Where(r => RolePermissions.Allow([r], Permission.DecideReview)));

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Training)]
    [InlineData(Role.Mentor)]
    public void Those_outside_the_line_read_no_referral(Role role) =>
        Assert.False(RolePermissions.Allow([role], Permission.ViewReferrals));

    [Theory]
    [InlineData("/api/v1/me")]
    [InlineData("/api/v1/reviews")]
    [InlineData("/api/v1/backlog")]
    [InlineData("/api/v1/events")]
    public async Task The_API_asks_to_sign_in_and_never_redirects(string address) =>
        await (await (await house.Client()).GetAsync(address)).IsProblem(HttpStatusCode.Unauthorized, "sign-in-required");

    [Theory]
    [InlineData("/work")]
    [InlineData("/reviews")]
    [InlineData("/operations")]
    public async Task A_page_leads_to_signing_in_and_back(string address)
    {
        var answer = await (await house.Client()).GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/sign-in?back=" + Uri.EscapeDataString(address), answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CSW-1", "/deadlines")]
    [InlineData("SCSW-1", "/work")]
    [InlineData("ARA-1", "/work")]
    [InlineData("RA-1", "/office")]
    [InlineData("DD-1", "/office")]
    [InlineData("ADM-1", "/operations")]
    [InlineData("TRN-1", "/training")]
    public async Task Everyone_begins_at_the_page_of_their_role(string person, string home)
    {
        var client = await house.Client(person);
        var answer = await client.GetAsync("/");
        Assert.EndsWith(home, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(home)).StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_role_is_refused_with_a_page()
    {
        var answer = await (await house.Client("CSW-1")).GetAsync("/operations");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("not for your role", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_outside_the_line_is_told_that_there_is_no_such_referral()
    {
        var number = await house.County.WithAra();
        var other = await house.Client("CSW-2");
        await (await other.GetAsync($"/api/v1/reviews/{number}")).IsProblem(HttpStatusCode.NotFound, "no-review");
        await (await other.GetAsync($"/api/v1/referrals/{number}")).IsProblem(HttpStatusCode.NotFound, "unknown-referral");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/reviews/{number}")).StatusCode);
    }

    [Fact]
    public async Task A_sensitive_referral_does_not_exist_for_the_office_but_for_its_line_and_SCU()
    {
        var number = await house.County.WithAra(sensitive: true);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.Client("RA-1")).GetAsync($"/reviews/{number}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await house.Client("ARA-1")).GetAsync($"/reviews/{number}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await house.Client("SCU-1")).GetAsync($"/reviews/{number}")).StatusCode);
        var search = await (await house.Client("RA-1")).GetStringAsync($"/search?number={number}");
        Assert.Contains("There is no referral with this number", search, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_is_said_with_what_they_may_do()
    {
        var me = await (await house.Client("ARA-1")).GetFromJsonAsync<Dictionary<string, object>>("/api/v1/me");
        Assert.Equal("ARA-1", me!["id"].ToString());
        Assert.Contains("decide-review", me["permissions"].ToString(), StringComparison.Ordinal);
    }
}
