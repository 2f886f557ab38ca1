namespace ErAlerts.Application.Calendars;

/// <summary>Reviews of one office that move from one due date to another.</summary>
/// <param name="Office">The office.</param>
/// <param name="OldDueOn">County date on which they were due.</param>
/// <param name="NewDueOn">County date on which they are due.</param>
/// <param name="Reviews">How many.</param>
public sealed record MovedDueDate(string Office, DateOnly OldDueOn, DateOnly NewDueOn, int Reviews);
