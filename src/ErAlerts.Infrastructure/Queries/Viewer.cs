using System.Collections.Immutable;
using ErAlerts.Domain.People;

namespace ErAlerts.Infrastructure.Queries;

/// <summary>Who looks. Every query about referrals shows this person's part of the county and nothing else.</summary>
/// <param name="PersonId">Id of the person.</param>
/// <param name="Roles">The roles held.</param>
/// <param name="Offices">Codes of the person's offices.</param>
public sealed record Viewer(string PersonId, ImmutableSortedSet<Role> Roles, ImmutableSortedSet<string> Offices)
{
    /// <summary>The command line, run by whoever runs the machine: sees all.</summary>
    public static Viewer Operator { get; } = new(string.Empty, [], []) { IsOperator = true };

    /// <summary>Whether nothing is hidden.</summary>
    public bool IsOperator { get; private init; }

    /// <summary>A person of the roster.</summary>
    public static Viewer Of(Person person) => new(person.Id, person.Roles, person.Offices);

    internal bool Is(Role role) => Roles.Contains(role);

    /// <summary>Offices that the person sees whole: an RA's or DD's own; empty for everyone else.</summary>
    internal string[] OfficesOverseen => Is(Role.Ra) || Is(Role.Dd) ? [.. Offices] : [];
}
