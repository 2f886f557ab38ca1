using System.Collections.Immutable;

namespace ErAlerts.Domain.Training;

/// <summary>
/// A session of ER training. Its sign-in sheet is the only record of who was trained; there is no other form (agreement, S3).
/// The rules that may refuse stand in <c>Training/Rules</c>; the methods here record an act that was allowed.
/// </summary>
public sealed class TrainingSession
{
    private TrainingSession() => Title = Place = CoordinatorId = null!;

    /// <summary>A session planned for a county date.</summary>
    public TrainingSession(long id, string title, DateOnly heldOn, string place, string coordinatorId)
    {
        (Id, Title, HeldOn, Place, CoordinatorId) = (id, title, heldOn, place, coordinatorId);
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; }

    /// <summary>County date on which it is held.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>Where it is held.</summary>
    public string Place { get; private set; }

    /// <summary>Id of the training coordinator who planned it.</summary>
    public string CoordinatorId { get; private set; }

    /// <summary>Instant at which it was called off, UTC; null when it stands.</summary>
    public DateTimeOffset? CalledOffAt { get; private set; }

    /// <summary>Why it was called off.</summary>
    public string? CalledOffWhy { get; private set; }

    /// <summary>The sign-in sheet, struck lines included, in order of entry.</summary>
    public ImmutableArray<SignIn> Sheet { get; private set; } = [];

    /// <summary>Application-managed version, the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it was not called off.</summary>
    public bool Stands => CalledOffAt is null;

    /// <summary>Ids of those whose sign-in stands, in order of entry.</summary>
    public IEnumerable<string> Attendees => Sheet.Where(line => line.Stands).Select(line => line.PersonId);

    /// <summary>Whether the person signed and the line stands.</summary>
    public bool WasAttendedBy(string personId) => Sheet.Any(line => line.Stands && line.PersonId == personId);

    /// <summary>A signature was entered from the sheet.</summary>
    public void SignedIn(string personId, string enteredBy, DateTimeOffset at)
    {
        Sheet = Sheet.Add(new SignIn { PersonId = personId, EnteredBy = enteredBy, EnteredAt = at });
        Version++;
    }

    /// <summary>A line that was entered by mistake was struck.</summary>
    public void Struck(string personId, string by, DateTimeOffset at, string why)
    {
        Sheet = [.. Sheet.Select(line => line.Stands && line.PersonId == personId ? line with { StruckBy = by, StruckAt = at, StruckWhy = why } : line)];
        Version++;
    }

    /// <summary>It was moved to another date or place before it was held.</summary>
    public void Moved(DateOnly heldOn, string place)
    {
        (HeldOn, Place) = (heldOn, place);
        Version++;
    }

    /// <summary>It was called off.</summary>
    public void CalledOff(DateTimeOffset at, string why)
    {
        (CalledOffAt, CalledOffWhy) = (at, why);
        Version++;
    }
}
