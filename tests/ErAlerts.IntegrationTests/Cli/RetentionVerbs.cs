namespace ErAlerts.IntegrationTests.Cli;

public sealed class RetentionVerbs
{
    [Fact]
    public async Task Nothing_is_removed_by_default_and_a_hold_is_set_listed_and_lifted_by_an_administrator()
    {
        using var county = new CliCounty();
        await county.Done("migrate");
        await county.Done("import", "people", county.Folder.Write("people.csv", CountyVerbs.People));
        await county.Done("import", "referrals", county.Folder.Write("referrals.csv", CountyVerbs.Referrals));

        await county.Refused("retention-off", "retention", "retention", "preview");
        await county.Refused("retention-off", "retention", "retention", "run", "--by", "adm-1", "--text", "Schedule 12.");
        await county.Refused("not-an-administrator", "by", "retention", "hold", CountyVerbs.Alert, "--by", "ara-1", "--text", "Litigation.");
        await county.Refused("hold-missing", "number", "retention", "lift", CountyVerbs.Alert, "--by", "adm-1", "--text", "Settled.");
        var set = await county.Done("retention", "hold", CountyVerbs.Alert, "--by", "adm-1", "--text", "Litigation.");
        Assert.Equal((CountyVerbs.Alert, "Litigation."), (set.GetProperty("number").GetString(), set.GetProperty("reason").GetString()));
        await county.Refused("hold-standing", "number", "retention", "hold", CountyVerbs.Alert, "--by", "adm-1", "--text", "Litigation.");
        Assert.Equal(1, (await county.Done("retention", "holds")).GetArrayLength());
        var lifted = await county.Done("retention", "lift", CountyVerbs.Alert, "--by", "adm-1", "--text", "Settled.");
        Assert.Equal("Settled.", lifted.GetProperty("liftedBecause").GetString());
        Assert.Equal(0, (await county.Done("retention", "holds")).GetArrayLength());
        Assert.True((await county.Done("audit", "verify")).GetProperty("ok").GetBoolean());
    }
}
