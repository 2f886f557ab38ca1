using System.Text;
using ErAlerts.Application.Policies;
using ErAlerts.UnitTests.PolicyFiles;

namespace ErAlerts.UnitTests.Application.Policies;

public class BacklogPolicyTests
{
    private static readonly string Shipped = PolicyFolder.Read("backlog.json");

    [Fact]
    public void The_shipped_settings_are_read_without_a_finding() => Assert.Empty(Codes(Shipped));

    [Fact]
    public void An_office_may_have_its_own_threshold()
    {
        var policy = new BacklogPolicy
        {
            Threshold = 25,
            Offices = System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty.Add("lancaster", 40),
            WeeksBehindToClimb = 2,
            WeeksUnderToFinish = 4,
            WeeksToPropose = 12,
            MostReferralsAHelper = 8,
            Overtime = ErAlerts.Domain.Overtime.OvertimeLimits.Example,
        };
        Assert.True(policy.TermsOf("pomona").NeedsPlan(26));
        Assert.False(policy.TermsOf("lancaster").NeedsPlan(40));
    }

    [Theory]
    [InlineData("\"threshold\": 25", "\"threshold\": -1", "setting-out-of-range")]
    [InlineData("\"offices\": {}", "\"offices\": { \"pomona\": -5 }", "setting-out-of-range")]
    [InlineData("\"weeksBehindToClimb\": 2", "\"weeksBehindToClimb\": 0", "setting-out-of-range")]
    [InlineData("\"mostHoursADay\": 12", "\"mostHoursADay\": 0", "setting-out-of-range")]
    [InlineData("\"threshold\": 25", "\"treshold\": 25", "bad-json")]
    [InlineData("\"threshold\": 25", "\"threshold\": \"many\"", "bad-json")]
    public void Damage_is_refused_by_name(string from, string to, string code)
    {
        Assert.Contains(from, Shipped, StringComparison.Ordinal);
        Assert.Equal([code], Codes(Shipped.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_without_settings_does_not_start() =>
        Assert.Contains(PolicyReader.Load([]).Findings, finding => finding.Code == "backlog-settings-missing");

    private static IEnumerable<string> Codes(string json) =>
        PolicyReader.Check([new PolicyFile("backlog.json", Encoding.UTF8.GetBytes(json))]).Select(finding => finding.Code);
}
