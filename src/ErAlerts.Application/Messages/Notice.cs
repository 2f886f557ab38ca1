namespace ErAlerts.Application.Messages;

/// <summary>Something a person should be reminded of; a person's notices of a day go out as one digest.</summary>
public sealed class Notice
{
    private Notice() => PersonId = Kind = Number = null!;

    /// <summary>A new notice.</summary>
    public Notice(long id, string personId, string kind, string number, DateTimeOffset at)
    {
        (Id, PersonId, Kind, Number, At) = (id, personId, kind, number, at);
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>Whom it is for.</summary>
    public string PersonId { get; private set; }

    /// <summary>Kebab-case code, for instance <c>reminder-day-3</c>, <c>escalated-ra</c>, <c>returned</c>.</summary>
    public string Kind { get; private set; }

    /// <summary>The referral's number.</summary>
    public string Number { get; private set; }

    /// <summary>Instant at which it arose, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Due date it speaks of; null when none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Instant at which it went into a digest, UTC; null while it waits for the morning.</summary>
    public DateTimeOffset? DigestedAt { get; set; }
}
