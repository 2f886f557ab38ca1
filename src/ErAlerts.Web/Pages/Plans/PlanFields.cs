using System.Globalization;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;

namespace ErAlerts.Web.Pages.Plans;

/// <summary>A plan's content as the fields of a form, which hold whatever was typed.</summary>
public sealed class PlanFields
{
    private const int SpareRows = 3;
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The version that the form showed.</summary>
    public int? Version { get; set; }

    /// <summary>The target.</summary>
    public string? TargetCount { get; set; }

    /// <summary>The target date.</summary>
    public string? TargetOn { get; set; }

    /// <summary>Weekly targets, separated by spaces; empty for a straight line.</summary>
    public string? Curve { get; set; }

    /// <summary>Overtime hours.</summary>
    public string? OvertimeHours { get; set; }

    /// <summary>The actions, spare rows included.</summary>
    public List<ActionFields> Actions { get; set; } = [];

    /// <summary>The loans, spare rows included.</summary>
    public List<StaffFields> Staff { get; set; } = [];

    /// <summary>Codes of the keys in order.</summary>
    public List<string> Order { get; set; } = [];

    /// <summary>The form as the plan fills it.</summary>
    internal static PlanFields Of(PlanContent content) => new()
    {
        TargetCount = Text(content.TargetCount),
        TargetOn = Text(content.TargetOn),
        Curve = string.Join(' ', content.Curve.Select(p => Text(p.Target))),
        OvertimeHours = content.OvertimeHours.ToString("0.##", CultureInfo.InvariantCulture),
        Actions = [.. content.Actions.Select(a => new ActionFields { Number = a.Number, Text = a.Text, Owner = a.OwnerId, DueOn = Text(a.DueOn) }), .. Enumerable.Range(0, SpareRows).Select(_ => new ActionFields())],
        Staff = [.. content.Staff.Select(s => new StaffFields { Person = s.PersonId, Share = Text(s.SharePercent), From = Text(s.From), To = Text(s.To) }), .. Enumerable.Range(0, SpareRows).Select(_ => new StaffFields())],
        Order = [.. content.Order.Keys.Select(k => Codes.Of(k))],
    };

    /// <summary>What was typed, read; refuses with <c>bad-number</c> or <c>bad-date</c> at the field.</summary>
    /// <param name="frozen">The content whose target stands; null when the target is among the fields.</param>
    internal Outcome<PlanWriting> Read(PlanContent? frozen)
    {
        Refusal? refusal = null;
        var writing = new PlanWriting
        {
            TargetOn = frozen?.TargetOn ?? Day(TargetOn, "targetOn"),
            TargetCount = frozen?.TargetCount ?? Number(TargetCount, "targetCount"),
            WeeklyTargets = frozen is not null || string.IsNullOrWhiteSpace(Curve) ? null : [.. Curve.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(t => Number(t, "curve"))],
            Actions = [.. Actions.Where(a => !a.IsEmpty).Select(a => new ActionWriting(a.Number, a.Text ?? string.Empty, a.Owner ?? string.Empty, Day(a.DueOn, "actions")))],
            Staff = [.. Staff.Where(s => !s.IsEmpty).Select(s => new StaffWriting(s.Person ?? string.Empty, Number(s.Share, "staff"), Day(s.From, "staff"), Day(s.To, "staff")))],
            OvertimeHours = string.IsNullOrWhiteSpace(OvertimeHours) ? 0 : Hours(OvertimeHours),
            Order = [.. Order.Where(o => !string.IsNullOrEmpty(o))],
        };
        return refusal is null ? writing : refusal;

        int Number(string? text, string field) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Refuse(0, "bad-number", $"'{text}' is not a whole number.", field);
        DateOnly Day(string? text, string field) => DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Refuse(default(DateOnly), "bad-date", $"'{text}' is not a date such as 2026-06-30.", field);
        decimal Hours(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : Refuse(0m, "bad-number", $"'{text}' is not a number of hours.", "overtimeHours");
        T Refuse<T>(T value, string code, string message, string field)
        {
            refusal ??= new Refusal(code, message, field);
            return value;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>A row of the actions.</summary>
    public sealed class ActionFields
    {
        /// <summary>Its number; null for a new one.</summary>
        public int? Number { get; set; }

        /// <summary>What is done.</summary>
        public string? Text { get; set; }

        /// <summary>Roster id of the owner.</summary>
        public string? Owner { get; set; }

        /// <summary>The date.</summary>
        public string? DueOn { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Text + Owner + DueOn);
    }

    /// <summary>A row of the loans.</summary>
    public sealed class StaffFields
    {
        /// <summary>Roster id.</summary>
        public string? Person { get; set; }

        /// <summary>Share in per cent.</summary>
        public string? Share { get; set; }

        /// <summary>First day.</summary>
        public string? From { get; set; }

        /// <summary>Last day.</summary>
        public string? To { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Person + Share + From + To);
    }
}
