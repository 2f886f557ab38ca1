using ErAlerts.Application.Receiving;
using ErAlerts.UnitTests.Domain.Alerts;

namespace ErAlerts.UnitTests.Application.Receiving;

public sealed class DistinctReferralsTests
{
    [Fact]
    public void The_same_facts_twice_are_harmless()
    {
        var rows = new DistinctReferrals();
        rows.Add(2, AnAlert.Facts());
        rows.Add(3, AnAlert.Facts());

        Assert.Single(rows.Agreed());
        Assert.Equal(1, rows.Repeats);
        Assert.Empty(rows.Conflicts());
    }

    [Fact]
    public void Different_facts_reject_every_row_of_the_number_and_name_the_others()
    {
        var rows = new DistinctReferrals();
        rows.Add(2, AnAlert.Facts());
        rows.Add(3, AnAlert.Facts() with { Children = 9 });
        rows.Add(4, AnAlert.Facts("9999999999999999999"));

        Assert.Equal(["9999999999999999999"], rows.Agreed().Select(f => f.Number));
        Assert.Equal([2, 3], rows.Conflicts().Select(r => r.Line));
        Assert.All(rows.Conflicts(), r => Assert.Equal("duplicate-conflict", r.Code));
        Assert.Equal(0, rows.Repeats);
    }
}
