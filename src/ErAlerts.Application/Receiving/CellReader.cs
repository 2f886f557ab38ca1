using System.Globalization;
using System.Text.RegularExpressions;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Receiving;

/// <summary>Reads the cells of one row; after the first fault every further reading answers a default, so that a row is read in one straight run.</summary>
internal sealed partial class CellReader(ColumnMap columns, ImportRow row, BusinessCalendar calendar)
{
    /// <summary>The first fault found; null while the row is good.</summary>
    public RowFault? Fault { get; private set; }

    /// <summary>The trimmed text of a column.</summary>
    public string Text(string column) => columns.Text(row, column);

    /// <summary>Notes a fault unless one was found before.</summary>
    public void Refuse(string column, string code, string reason) => Fault ??= new RowFault(column, code, reason);

    /// <summary>A count of zero or more; a negative one is refused with <paramref name="negativeCode"/>.</summary>
    public int Count(string column, string negativeCode)
    {
        var text = Text(column);
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            Refuse(column, "bad-count", $"'{text}' is not a whole number.");
        }
        else if (count < 0)
        {
            Refuse(column, negativeCode, $"{count} is less than zero.");
        }

        return count;
    }

    /// <summary>An age in years, or null when the cell is empty.</summary>
    public int? Age(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= 25)
        {
            return age;
        }

        Refuse(column, "bad-age", $"'{text}' is not an age in years.");
        return null;
    }

    /// <summary>A flag: yes or no; an empty cell is no.</summary>
    public bool Flag(string column)
    {
        var text = Text(column);
        switch (text.ToUpperInvariant())
        {
            case "YES" or "Y" or "TRUE" or "1":
                return true;
            case "NO" or "N" or "FALSE" or "0" or "":
                return false;
            default:
                Refuse(column, "bad-flag", $"'{text}' is neither yes nor no.");
                return false;
        }
    }

    /// <summary>A member of a code list.</summary>
    public T Code<T>(string column, string faultCode)
        where T : struct, Enum
    {
        var text = Text(column);
        if (!Codes.TryParse<T>(text, out var value))
        {
            Refuse(column, faultCode, $"'{text}' is not one of {string.Join(", ", Codes.All<T>())}.");
        }

        return value;
    }

    /// <summary>A member of a code list, or null when the cell is empty.</summary>
    public T? OptionalCode<T>(string column, string faultCode)
        where T : struct, Enum => Text(column).Length == 0 ? null : Code<T>(column, faultCode);

    /// <summary>An instant: county local time <c>yyyy-MM-ddTHH:mm:ss</c> or with an offset; UTC. Null when the cell is empty and that is allowed.</summary>
    public DateTimeOffset? Instant(string column, bool required)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            if (required)
            {
                Refuse(column, "missing-date", "The date is missing.");
            }

            return null;
        }

        if (LocalTime().IsMatch(text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            var moment = calendar.AtLocal(local);
            if (moment.Kind != LocalTimeKind.Never)
            {
                return moment.At;
            }

            Refuse(column, "no-such-time", $"{text} does not exist in {calendar.Zone}: the clocks were put forward then.");
        }
        else if (WithOffset().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
        {
            return exact.ToUniversalTime();
        }
        else if (UsDate().IsMatch(text))
        {
            Refuse(column, "us-date", $"'{text}' is written month/day/year; yyyy-MM-ddTHH:mm:ss is needed.");
        }
        else
        {
            Refuse(column, "bad-date", $"'{text}' is not a time written yyyy-MM-ddTHH:mm:ss.");
        }

        return null;
    }

    /// <summary>A date <c>yyyy-MM-dd</c>, or null when the cell is empty.</summary>
    public DateOnly? Date(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(column, UsDate().IsMatch(text) ? "us-date" : "bad-date", $"'{text}' is not a date written yyyy-MM-dd.");
        return null;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LocalTime();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithOffset();

    [GeneratedRegex(@"^\d{1,2}/\d{1,2}/\d{2,4}(\s.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsDate();
}
