using System.Collections.Immutable;
using ErAlerts.Domain;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Receiving;

/// <summary>Reads a row of <c>people.csv</c> into a person, or says what is wrong with it first.</summary>
internal sealed class PeopleRows(ColumnMap columns, BusinessCalendar calendar)
{
    /// <summary>The columns of the file.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["id", "name", "email", "title", "roles", "offices", "supervisor", "mentor", "hired_on", "er_experience"];

    /// <summary>The id as the row has it.</summary>
    public string IdOf(ImportRow row) => columns.Text(row, "id");

    /// <summary>The person, or null with the first fault. Supervisors and mentors are looked up later, when all rows are known.</summary>
    public (Person? Person, RowFault? Fault) Read(ImportRow row)
    {
        if (columns.WrongWidth(row) is { } misfit)
        {
            return (null, misfit);
        }

        var cells = new CellReader(columns, row, calendar);
        foreach (var column in new[] { "id", "name" })
        {
            if (cells.Text(column).Length == 0)
            {
                cells.Refuse(column, $"missing-{column}", $"The {column} is missing.");
            }
        }

        var person = new Person
        {
            Id = cells.Text("id"),
            Name = cells.Text("name"),
            Email = cells.Text("email"),
            Title = cells.Text("title"),
            Roles = Roles(cells),
            Offices = [.. Split(cells.Text("offices"))],
            SupervisorId = OrNull(cells.Text("supervisor")),
            MentorId = OrNull(cells.Text("mentor")),
            HiredOn = cells.Date("hired_on"),
            ErExperience = cells.Flag("er_experience"),
        };
        return cells.Fault is null ? (person, null) : (null, cells.Fault);
    }

    private static ImmutableSortedSet<Role> Roles(CellReader cells)
    {
        var roles = ImmutableSortedSet.CreateBuilder<Role>();
        foreach (var code in Split(cells.Text("roles")))
        {
            if (Codes.TryParse<Role>(code, out var role))
            {
                roles.Add(role);
            }
            else
            {
                cells.Refuse("roles", "unknown-role", $"'{code}' is not one of {string.Join(", ", Codes.All<Role>())}.");
            }
        }

        if (roles.Count == 0)
        {
            cells.Refuse("roles", "missing-roles", "The person has no role.");
        }

        return roles.ToImmutable();
    }

    private static string[] Split(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
