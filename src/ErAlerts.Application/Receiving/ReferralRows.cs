using System.Globalization;
using System.Text.RegularExpressions;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Receiving;

/// <summary>Reads a row of <c>referrals.csv</c> into facts, or says what is wrong with it first.</summary>
internal sealed partial class ReferralRows(ColumnMap columns, OrgChart chart, BusinessCalendar calendar)
{
    /// <summary>The columns of the file.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "referral_number", "office", "csw_id", "scsw_id", "received_at", "response_type", "first_contact_at", "children", "youngest_age",
        "prior_referrals", "sdm_risk", "sdm_override", "open_case", "safety_threat", "sensitive", "status", "closed_at",
    ];

    /// <summary>The number as the row has it.</summary>
    public string NumberOf(ImportRow row) => columns.Text(row, "referral_number");

    /// <summary>The facts, or null with the first fault.</summary>
    public (ReferralFacts? Facts, RowFault? Fault) Read(ImportRow row)
    {
        if (columns.WrongWidth(row) is { } misfit)
        {
            return (null, misfit);
        }

        var cells = new CellReader(columns, row, calendar);
        CheckNumber(cells);
        CheckLine(cells);
        var received = cells.Instant("received_at", required: true) ?? default;
        var contact = cells.Instant("first_contact_at", required: false);
        var status = cells.Code<ReferralStatus>("status", "bad-status");
        var closed = cells.Instant("closed_at", required: false);
        CheckOrder(cells, received, contact, status, closed);
        var facts = new ReferralFacts
        {
            Number = cells.Text("referral_number"),
            Office = cells.Text("office"),
            CswId = cells.Text("csw_id"),
            ScswId = cells.Text("scsw_id"),
            ReceivedAt = received,
            ReceivedOn = cells.Fault is null ? calendar.LocalDate(received) : default,
            ResponseType = cells.Code<ResponseType>("response_type", "bad-response-type"),
            FirstContactAt = contact,
            FirstContactOn = contact is { } c ? calendar.LocalDate(c) : null,
            Children = cells.Count("children", "negative-children"),
            YoungestAge = cells.Age("youngest_age"),
            PriorReferrals = cells.Count("prior_referrals", "negative-prior-referrals"),
            SdmRisk = cells.OptionalCode<SdmRisk>("sdm_risk", "bad-sdm-risk"),
            SdmOverride = cells.Flag("sdm_override"),
            OpenCase = cells.Flag("open_case"),
            SafetyThreat = cells.Flag("safety_threat"),
            Sensitive = cells.Flag("sensitive"),
            Status = status,
            ClosedAt = closed,
            ClosedOn = closed is { } e ? calendar.LocalDate(e) : null,
        };
        return cells.Fault is null ? (facts, null) : (null, cells.Fault);
    }

    private static void CheckNumber(CellReader cells)
    {
        var number = cells.Text("referral_number");
        if (number.Length == 0)
        {
            cells.Refuse("referral_number", "missing-number", "The referral number is missing.");
        }
        else if (Scientific().IsMatch(number))
        {
            cells.Refuse("referral_number", "scientific", $"'{number}' is a number that a spreadsheet has shortened; its digits are lost.");
        }
        else if (!NineteenDigits().IsMatch(number))
        {
            cells.Refuse("referral_number", "bad-number", $"'{number}' is not 19 digits.");
        }
    }

    private void CheckLine(CellReader cells)
    {
        if (!chart.Knows(cells.Text("office")))
        {
            cells.Refuse("office", "unknown-office", $"There is no office '{cells.Text("office")}'.");
        }

        foreach (var (column, role) in new[] { ("csw_id", Role.Csw), ("scsw_id", Role.Scsw) })
        {
            var id = cells.Text(column);
            var person = chart.Find(id);
            if (person is null)
            {
                cells.Refuse(column, "unknown-worker", $"Nobody on the roster has the id '{id}'.");
            }
            else if (!person.Is(role))
            {
                cells.Refuse(column, "wrong-worker", $"{id} is not {(role == Role.Csw ? "a CSW" : "an SCSW")}.");
            }
        }
    }

    private static void CheckOrder(CellReader cells, DateTimeOffset received, DateTimeOffset? contact, ReferralStatus status, DateTimeOffset? closed)
    {
        if (contact < received)
        {
            cells.Refuse("first_contact_at", "contact-before-receipt", "The first contact lies before the receipt.");
        }

        if (closed < received)
        {
            cells.Refuse("closed_at", "closed-before-receipt", "The end lies before the receipt.");
        }

        if (status == ReferralStatus.Open && closed is not null)
        {
            cells.Refuse("closed_at", "open-with-end", string.Create(CultureInfo.InvariantCulture, $"The referral is open and yet ended at {closed:u}."));
        }
        else if (status != ReferralStatus.Open && closed is null)
        {
            cells.Refuse("closed_at", "end-missing", "The referral is not open and yet has no date of its end.");
        }
    }

    [GeneratedRegex(@"^\d+([.,]\d+)?[eE]\+?\d+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^[0-9]{19}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NineteenDigits();
}
