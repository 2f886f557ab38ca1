using ErAlerts.Application.Receiving;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Backlog.History;

/// <summary>Reads a row of the weekly file, or says what is wrong with it first.</summary>
internal sealed class HistoryRows(ColumnMap columns, BusinessCalendar calendar, IReadOnlySet<string> offices, DateOnly today)
{
    /// <summary>The columns of the file.</summary>
    public static readonly IReadOnlyList<string> Columns = ["office", "week", "open_over_30", "children", "received", "closed"];

    /// <summary>The office as the row has it.</summary>
    public string OfficeOf(ImportRow row) => columns.Text(row, "office");

    /// <summary>The week, or null with the first fault.</summary>
    public (HistoryRow? Week, RowFault? Fault) Read(ImportRow row)
    {
        if (columns.WrongWidth(row) is { } misfit)
        {
            return (null, misfit);
        }

        var cells = new CellReader(columns, row, calendar);
        var office = cells.Text("office");
        if (!offices.Contains(office))
        {
            cells.Refuse("office", "unknown-office", $"'{office}' is no office on the roster.");
        }

        var monday = Monday(cells);
        var numbers = new WeekNumbers(
            cells.Count("open_over_30", "negative-count"), cells.Count("children", "negative-count"), cells.Count("received", "negative-count"), cells.Count("closed", "negative-count"));
        return cells.Fault is null ? (new HistoryRow(row.Line, office, monday, numbers), null) : (null, cells.Fault);
    }

    private DateOnly Monday(CellReader cells)
    {
        if (cells.Date("week") is not { } week)
        {
            cells.Refuse("week", "missing-date", "The week is missing; it is given by its Monday.");
            return default;
        }

        if (week.DayOfWeek != DayOfWeek.Monday)
        {
            cells.Refuse("week", "not-a-monday", $"{week:yyyy-MM-dd} is a {week.DayOfWeek}; a week is given by its Monday.");
        }
        else if (week.AddDays(6) >= today)
        {
            cells.Refuse("week", "week-not-over", $"The week of {week:yyyy-MM-dd} is not over.");
        }

        return week;
    }
}
