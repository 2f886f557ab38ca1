using System.Collections.Immutable;

namespace ErAlerts.Domain.People;

/// <summary>A member of the department as the roster names them. Never a member of a family.</summary>
public sealed record Person
{
    /// <summary>The roster's id, kept as text.</summary>
    public required string Id { get; init; }

    /// <summary>The worker's name.</summary>
    public required string Name { get; init; }

    /// <summary>Work e-mail address; empty when unknown.</summary>
    public required string Email { get; init; }

    /// <summary>Job title as the roster writes it.</summary>
    public required string Title { get; init; }

    /// <summary>The roles held.</summary>
    public required ImmutableSortedSet<Role> Roles { get; init; }

    /// <summary>Codes of the offices the person works in or is over; a deputy director has a set.</summary>
    public required ImmutableSortedSet<string> Offices { get; init; }

    /// <summary>Id of the supervisor; null at the top.</summary>
    public string? SupervisorId { get; init; }

    /// <summary>Id of the mentor of a new hire; null when none.</summary>
    public string? MentorId { get; init; }

    /// <summary>County date of hire; null when unknown.</summary>
    public DateOnly? HiredOn { get; init; }

    /// <summary>Whether the roster records ER experience (the agreement asks it of those who help with the backlog).</summary>
    public bool ErExperience { get; init; }

    /// <summary>Whether the person holds the role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Whether the office is one of the person's.</summary>
    public bool WorksIn(string office) => Offices.Contains(office);

    /// <summary>Same facts, compared by value (sets included).</summary>
    public bool SameFactsAs(Person other) =>
        Id == other.Id && Name == other.Name && Email == other.Email && Title == other.Title
        && Roles.SetEquals(other.Roles) && Offices.SetEquals(other.Offices)
        && SupervisorId == other.SupervisorId && MentorId == other.MentorId
        && HiredOn == other.HiredOn && ErExperience == other.ErExperience;
}
