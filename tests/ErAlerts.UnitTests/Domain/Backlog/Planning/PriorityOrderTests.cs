using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;

namespace ErAlerts.UnitTests.Domain.Backlog.Planning;

public class PriorityOrderTests
{
    private static readonly BacklogItem Old = new("1", new CalendarDays(97), 9, SdmRisk.Low);
    private static readonly BacklogItem Infant = new("2", new CalendarDays(40), 0, SdmRisk.Moderate);
    private static readonly BacklogItem HighRisk = new("3", new CalendarDays(35), 5, SdmRisk.VeryHigh);
    private static readonly BacklogItem Unknown = new("4", new CalendarDays(33), null, null);

    [Fact]
    public void The_default_order_goes_by_band_then_risk_then_the_youngest_child() =>
        Assert.Equal(["1", "4", "3", "2"], Numbers(PriorityOrder.Default));

    [Theory]
    [InlineData(PriorityKey.Oldest, "1", "2", "3", "4")]
    [InlineData(PriorityKey.OldestBand, "1", "2", "3", "4")]
    [InlineData(PriorityKey.YoungestChild, "4", "2", "3", "1")]
    [InlineData(PriorityKey.Risk, "4", "3", "2", "1")]
    public void Each_key_puts_the_more_urgent_first_and_the_unknown_before_all(PriorityKey key, params string[] expected) =>
        Assert.Equal(expected, Numbers(new PriorityOrder([key])));

    [Fact]
    public void Equal_referrals_go_by_number() =>
        Assert.Equal(["1", "5"], new PriorityOrder([PriorityKey.Risk]).Sort([Old with { Number = "5" }, Old]).Select(i => i.Number));

    [Fact]
    public void The_order_says_why_in_its_own_keys()
    {
        Assert.Equal("band over-90; risk low; youngest child 9; 97 days", PriorityOrder.Default.Why(Old));
        Assert.Equal("risk not assessed; youngest child's age unknown", new PriorityOrder([PriorityKey.Risk, PriorityKey.YoungestChild]).Why(Unknown));
        Assert.Equal("not over 30", new PriorityOrder([PriorityKey.OldestBand]).Why(Old with { Age = new CalendarDays(30) }));
    }

    private static IEnumerable<string> Numbers(PriorityOrder order) => order.Sort([Unknown, HighRisk, Infant, Old]).Select(i => i.Number);
}
