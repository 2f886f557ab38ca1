namespace ErAlerts.Application.Backlog.Snapshots;

/// <summary>The snapshot of an office at the end of a county date. Sensitive referrals are counted in a row of their own, which only those who see all are shown.</summary>
public sealed class OfficeDay
{
    private OfficeDay() => (Office, Numbers) = (null!, null!);

    /// <summary>A date counted for the first time.</summary>
    public OfficeDay(long id, string office, DateOnly day, bool sensitive, OfficeNumbers numbers, DateTimeOffset at) =>
        (Id, Office, Day, Sensitive, Numbers, CountedAt) = (id, office, day, sensitive, numbers, at);

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>Code of the office.</summary>
    public string Office { get; private set; }

    /// <summary>The county date whose end it shows.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Whether it counts the sensitive referrals, or all others.</summary>
    public bool Sensitive { get; private set; }

    /// <summary>The numbers.</summary>
    public OfficeNumbers Numbers { get; private set; }

    /// <summary>Instant at which these numbers were first counted, UTC.</summary>
    public DateTimeOffset CountedAt { get; private set; }

    /// <summary>Takes a newer count of the same date, since extracts tell of closings late; true when it says something else.</summary>
    public bool Recounted(OfficeNumbers numbers, DateTimeOffset at)
    {
        if (numbers == Numbers)
        {
            return false;
        }

        (Numbers, CountedAt) = (numbers, at);
        return true;
    }
}
