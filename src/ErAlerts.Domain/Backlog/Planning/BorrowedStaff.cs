using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>A person lent to the office for part of their time. The lender is kept, so that a crisis made there is seen coming.</summary>
/// <param name="PersonId">Roster id of who is lent.</param>
/// <param name="FromUnit">Id of the supervisor whose unit lends; null when the roster names none.</param>
/// <param name="FromOffice">Code of the lending office; empty when the roster names none.</param>
/// <param name="SharePercent">Share of the person's time, 1 to 100.</param>
/// <param name="From">First county date.</param>
/// <param name="To">Last county date, included.</param>
public sealed record BorrowedStaff(string PersonId, string? FromUnit, string FromOffice, int SharePercent, DateOnly From, DateOnly To)
{
    private const int WorkDays = 5;

    /// <summary>Lends a person out of the unit and first office that the roster names now.</summary>
    public static BorrowedStaff Of(Person person, int sharePercent, DateOnly from, DateOnly to) =>
        new(person.Id, person.SupervisorId, person.Offices.FirstOrDefault() ?? string.Empty, sharePercent, from, to);

    /// <summary>The workers that this makes in a week, 0 to 1: the share of time over the weekdays lent. Holidays are not taken off.</summary>
    public double WorkersIn(CountyWeek week)
    {
        var days = Enumerable.Range(0, WorkDays).Select(n => week.Monday.AddDays(n)).Count(day => day >= From && day <= To);
        return SharePercent / 100.0 * days / WorkDays;
    }

    /// <summary>Whether both lend the same person on some day.</summary>
    public bool Overlaps(BorrowedStaff other) => PersonId == other.PersonId && From <= other.To && other.From <= To;
}
