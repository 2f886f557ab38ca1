using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>Hashes of policy files take half the place that they took as text, and read as they were written.</summary>
public sealed class ContentHashTests
{
    private const string Hash = "3ff3b1fac0a201e7b7b890146b6452f31f3d8f9d0e94aeb06e7431cc4dfaa2fa";
    private static readonly ContentHashConverter Converter = new();

    [Theory]
    [InlineData(Hash, 32)]
    [InlineData("v1", 2)]
    [InlineData("", 0)]
    [InlineData("3FF3B1FAC0A201E7B7B890146B6452F31F3D8F9D0E94AEB06E7431CC4DFAA2FA", 64)]
    public void What_was_written_is_read(string hash, int length)
    {
        var stored = (byte[])Converter.ConvertToProvider(hash)!;

        Assert.Equal(length, stored.Length);
        Assert.Equal(hash, Converter.ConvertFromProvider(stored));
    }

    [Fact]
    public void A_text_that_would_be_read_as_a_hash_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Converter.ConvertToProvider(Hash[..32]));

    [EveryProvider]
    public async Task Hashes_that_were_stored_as_text_are_found_and_read_after_the_migration(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await WholeWayTests.AnAlertEntersTheQueue(county, county.StartNode(_ => { }));
        var (definition, criteria) = await Hashes(county);

        await Migrate(county, "UnknownTimers");
        Assert.Equal(definition, await county.Sql("SELECT definition_hash FROM process_instances"));
        Assert.Equal(criteria, await county.Sql("SELECT criteria_version FROM reviews"));
        await Migrate(county, null);

        Assert.Equal((definition, criteria), await Hashes(county));
        Assert.Equal(32L, Convert.ToInt64(await county.Sql("SELECT length(definition_hash) FROM process_instances"), null));
        Assert.Single(await county.Ask(work => work.RunningIn("er-alert-review", definition)));
    }

    private static Task<(string Definition, string? Criteria)> Hashes(TestDatabase county) => county.Ask(async work =>
    {
        var id = Convert.ToInt64(await county.Sql("SELECT id FROM process_instances"), null);
        var process = (await work.Processes([id]))[id];
        return (process.DefinitionHash, (await work.Reviews([process.SubjectId]))[process.SubjectId].CriteriaVersion);
    });

    private static async Task Migrate(TestDatabase county, string? target)
    {
        await using var db = county.Parts.GetRequiredService<CountyContexts>().Open();
        await db.GetService<IMigrator>().MigrateAsync(target);
    }
}
