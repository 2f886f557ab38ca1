using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ErAlerts.IntegrationTests.Web;

public sealed class OutsideTheDemo : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("eralerts-plain-").FullName;
    private readonly WebApplicationFactory<Program> _house;

    public OutsideTheDemo() => _house = new WebApplicationFactory<Program>().WithWebHostBuilder(b => b.UseEnvironment("Production").UseSetting("ERALERTS:DATA", _data));

    [Theory]
    [InlineData("/api/v1/demo/sign-in")]
    [InlineData("/api/v1/demo/clock")]
    [InlineData("/demo/sign-in")]
    [InlineData("/demo/clock")]
    public async Task The_addresses_of_the_demo_do_not_exist(string address)
    {
        var answer = await _house.CreateClient().PostAsJsonAsync(address, new { person = "ARA-1" });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_sign_in_page_says_that_the_operator_must_connect_it()
    {
        var page = await _house.CreateClient().GetStringAsync("/sign-in");
        Assert.Contains("identity provider", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Demonstration", page, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _house.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
