namespace ErAlerts.Application.Backlog.History;

/// <summary>A week of an office's past from a file, from before this product counted itself.</summary>
public sealed class OfficeWeek
{
    private OfficeWeek() => (Office, Numbers) = (null!, null!);

    /// <summary>A week told for the first time.</summary>
    public OfficeWeek(long id, string office, DateOnly monday, WeekNumbers numbers) => (Id, Office, Monday, Numbers) = (id, office, monday, numbers);

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>Code of the office.</summary>
    public string Office { get; private set; }

    /// <summary>First day of the week, a Monday.</summary>
    public DateOnly Monday { get; private set; }

    /// <summary>What the file says of it.</summary>
    public WeekNumbers Numbers { get; private set; }

    /// <summary>Takes what a later file says; true when it says something else.</summary>
    public bool Told(WeekNumbers numbers)
    {
        var changed = numbers != Numbers;
        Numbers = numbers;
        return changed;
    }
}
