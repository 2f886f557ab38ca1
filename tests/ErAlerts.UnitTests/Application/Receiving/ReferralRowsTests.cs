using ErAlerts.Application.Receiving;
using ErAlerts.Domain;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.UnitTests.Domain.Alerts;
using ErAlerts.UnitTests.Domain.Time;

namespace ErAlerts.UnitTests.Application.Receiving;

public sealed class ReferralRowsTests
{
    private const string Good =
        "1234567890123456789,lancaster,CSW-1,SCSW-1,2026-06-01T10:00:00,five-day,2026-06-02T09:00:00,2,3,6,high,no,no,yes,no,open,";

    [Fact]
    public void A_good_row_becomes_facts_in_universal_time()
    {
        var facts = Read(Good).Facts!;

        Assert.Equal("1234567890123456789", facts.Number);
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 17, 0, 0, TimeSpan.Zero), facts.ReceivedAt);
        Assert.Equal(new DateOnly(2026, 6, 1), facts.ReceivedOn);
        Assert.Equal(SdmRisk.High, facts.SdmRisk);
        Assert.True(facts.SafetyThreat);
        Assert.Equal(ReferralStatus.Open, facts.Status);
    }

    [Fact]
    public void A_time_with_an_offset_keeps_its_instant() =>
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero), Read(Good.Replace("2026-06-01T10:00:00", "2026-06-01T10:00:00+02:00")).Facts!.ReceivedAt);

    [Theory]
    [InlineData("1234567890123456789", "1.23457E+18", "referral_number", "scientific")]
    [InlineData("1234567890123456789", "", "referral_number", "missing-number")]
    [InlineData("1234567890123456789", "12345", "referral_number", "bad-number")]
    [InlineData("lancaster", "atlantis", "office", "unknown-office")]
    [InlineData("CSW-1,", "CSW-404,", "csw_id", "unknown-worker")]
    [InlineData(",SCSW-1,", ",SCSW-404,", "scsw_id", "unknown-worker")]
    [InlineData(",SCSW-1,", ",CSW-1,", "scsw_id", "wrong-worker")]
    [InlineData("2026-06-01T10:00:00", "6/1/2026", "received_at", "us-date")]
    [InlineData("2026-06-01T10:00:00", "1 June 2026", "received_at", "bad-date")]
    [InlineData("2026-06-01T10:00:00", "", "received_at", "missing-date")]
    [InlineData("2026-06-01T10:00:00", "2026-03-08T02:30:00", "received_at", "no-such-time")]
    [InlineData("2026-06-02T09:00:00", "2026-05-30T09:00:00", "first_contact_at", "contact-before-receipt")]
    [InlineData("five-day", "whenever", "response_type", "bad-response-type")]
    [InlineData(",2,3,6,", ",-2,3,6,", "children", "negative-children")]
    [InlineData(",2,3,6,", ",two,3,6,", "children", "bad-count")]
    [InlineData(",2,3,6,", ",2,99,6,", "youngest_age", "bad-age")]
    [InlineData(",2,3,6,", ",2,3,-6,", "prior_referrals", "negative-prior-referrals")]
    [InlineData("high", "severe", "sdm_risk", "bad-sdm-risk")]
    [InlineData("no,no,yes", "no,perhaps,yes", "open_case", "bad-flag")]
    [InlineData(",open,", ",pending?,", "status", "bad-status")]
    [InlineData(",open,", ",closed,", "closed_at", "end-missing")]
    [InlineData(",open,", ",open,2026-06-20T10:00:00", "closed_at", "open-with-end")]
    [InlineData(",open,", ",closed,2026-05-20T10:00:00", "closed_at", "closed-before-receipt")]
    public void Damage_is_refused_with_its_column_and_code(string text, string damaged, string column, string code)
    {
        var (facts, fault) = Read(Good.Replace(text, damaged, StringComparison.Ordinal));

        Assert.Null(facts);
        Assert.Equal((column, code), (fault!.Column, fault.Code));
        Assert.False(string.IsNullOrWhiteSpace(fault.Reason));
    }

    [Theory]
    [InlineData("1234567890123456789,lancaster,CSW-1", "short-row")]
    [InlineData(Good + ",surplus", "long-row")]
    public void A_row_of_another_width_is_refused_whole(string line, string code) => Assert.Equal(code, Read(line).Fault!.Code);

    [Fact]
    public void A_header_that_lacks_a_column_refuses_the_file() =>
        Assert.Equal("missing-column", ColumnMap.Of(["referral_number"], ReferralRows.Columns).Refusal!.Code);

    [Fact]
    public void A_header_that_repeats_a_column_refuses_the_file() =>
        Assert.Equal("repeated-column", ColumnMap.Of([.. ReferralRows.Columns, "office"], ReferralRows.Columns).Refusal!.Code);

    [Fact]
    public void Unknown_columns_are_named_and_left_out()
    {
        var map = Assert.IsType<Outcome<ColumnMap>.Done>(ColumnMap.Of([.. ReferralRows.Columns, "extract_job_id"], ReferralRows.Columns)).Value;

        Assert.Equal(["extract_job_id"], map.Extra);
    }

    private static (ReferralFacts? Facts, RowFault? Fault) Read(string line)
    {
        var map = Assert.IsType<Outcome<ColumnMap>.Done>(ColumnMap.Of(ReferralRows.Columns, ReferralRows.Columns)).Value;
        var chart = new OrgChart([AnAlert.Csw, AnAlert.Scsw]);
        return new ReferralRows(map, chart, TheCounty.Calendar).Read(new ImportRow(2, line.Split(',')));
    }
}
