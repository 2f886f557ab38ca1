namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>The county board as a person may see it.</summary>
/// <param name="AsOf">The county date at whose end it was counted; null before the first night.</param>
/// <param name="Offices">By office code.</param>
/// <param name="Together">All of them together.</param>
public sealed record BacklogBoard(DateOnly? AsOf, IReadOnlyList<BoardRow> Offices, BoardRow Together);
