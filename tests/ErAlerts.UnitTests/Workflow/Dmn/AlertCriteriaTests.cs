using System.Text.RegularExpressions;
using ErAlerts.UnitTests.PolicyFiles;
using ErAlerts.Workflow.Dmn;
using ErAlerts.Workflow.Dmn.Checking;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed partial class AlertCriteriaTests
{
    private const string Quiet =
        "priorReferrals: 0, youngestAge: 10, sdmRisk: \"low\", sdmOverride: false, openCase: false, safetyThreat: false, hadContact: true, ageInDays: 10, children: 1";

    private static readonly DmnReading Reading = DmnReader.Read(
        File.ReadAllBytes(Path.Combine(PolicyFolder.Path, "alert-criteria.dmn")), "alert-criteria.dmn");

    private static readonly DecisionModel Criteria = Reading.Model!;

    [Fact]
    public void The_table_is_sound_and_the_checks_find_nothing_in_it()
    {
        Assert.Empty(Reading.Findings);
        Assert.Empty(DecisionChecker.Check(Criteria));
    }

    [Fact]
    public void A_referral_on_which_nothing_stands_out_matches_no_row() => Assert.Empty(Codes(""));

    [Theory]
    [InlineData("priorReferrals: 6", "prior-referrals")]
    [InlineData("priorReferrals: 4", "")]
    [InlineData("sdmRisk: \"very-high\"", "high-risk-no-case")]
    [InlineData("sdmRisk: \"very-high\", openCase: true", "")]
    [InlineData("sdmRisk: \"high\", youngestAge: 0", "infant-with-high-risk")]
    [InlineData("sdmRisk: \"very-high\", youngestAge: 0", "high-risk-no-case infant-with-high-risk")]
    [InlineData("sdmRisk: null, youngestAge: 0", "")]
    [InlineData("sdmOverride: true", "sdm-override")]
    [InlineData("safetyThreat: true, youngestAge: 5", "safety-threat")]
    [InlineData("safetyThreat: true, youngestAge: 6", "")]
    [InlineData("hadContact: false, ageInDays: 31", "no-contact")]
    [InlineData("hadContact: false, ageInDays: 30", "")]
    [InlineData("ageInDays: 31, children: 5", "past-thirty-days")]
    public void Facts_lead_to_codes(string facts, string codes) => Assert.Equal(codes, string.Join(' ', Codes(facts)));

    [Fact]
    public void Every_match_carries_a_sentence_and_every_row_says_that_it_is_an_example()
    {
        var explained = Criteria.Explain("alert-criteria", Referral("priorReferrals: 6"));
        Assert.All(explained.Explanations, row => Assert.Equal("Example row, not county policy", Assert.Single(row.Annotations)));
        var match = Assert.IsType<FeelContext>(Assert.Single(Assert.IsType<FeelList>(explained.Value)));
        Assert.Equal(FeelString.Of("The family has five or more prior referrals."), match["sentence"]);
        Assert.Equal([1], explained.Matched);
    }

    [Fact]
    public void The_page_beside_the_table_has_the_same_codes_and_sentences()
    {
        var page = PolicyFolder.Read("alert-criteria.md");
        var table = PolicyFolder.Read("alert-criteria.dmn");
        var outputs = OutputText().Matches(table).Select(match => match.Groups["output"].Value).ToArray();
        Assert.Equal(14, outputs.Length);
        Assert.All(outputs, output => Assert.Contains(output, page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Codes(string facts) => Criteria.Evaluate("alert-criteria", Referral(facts)).Value is FeelList matches
        ? matches.Select(match => ((FeelContext)match)["code"].ToString())
        : [];

    private static FeelContext Referral(string facts)
    {
        var (quiet, changed) = ((FeelContext)AModel.Evaluated($"{{{Quiet}}}"), (FeelContext)AModel.Evaluated($"{{{facts}}}"));
        return FeelContext.Of(("referral", FeelContext.Of(quiet.Concat(changed))));
    }

    [GeneratedRegex("<outputEntry[^>]*>\\s*<text>\"(?<output>[^\"]*)\"</text>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OutputText();
}
