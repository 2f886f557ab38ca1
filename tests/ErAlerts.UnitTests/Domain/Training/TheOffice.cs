using System.Collections.Immutable;
using ErAlerts.Domain.People;

namespace ErAlerts.UnitTests.Domain.Training;

/// <summary>A small county: one deputy director over Lancaster and Pomona, a line of people in Lancaster, and people lent from Pomona.</summary>
internal static class TheOffice
{
    public static readonly Person Dd = A("DD-1", Role.Dd, null, "lancaster", "pomona");
    public static readonly Person OtherDd = A("DD-2", Role.Dd, null, "torrance");
    public static readonly Person Ra = A("RA-1", Role.Ra, "DD-1", "lancaster");
    public static readonly Person OtherRa = A("RA-2", Role.Ra, "DD-1", "pomona");
    public static readonly Person Ara = A("ARA-1", Role.Ara, "RA-1", "lancaster");
    public static readonly Person OtherAra = A("ARA-2", Role.Ara, "RA-2", "pomona");
    public static readonly Person Scsw = A("SCSW-1", Role.Scsw, "ARA-1", "lancaster");
    public static readonly Person Csw = A("CSW-1", Role.Csw, "SCSW-1", "lancaster");
    public static readonly Person Lent = A("CSW-2", Role.Csw, "ARA-2", "pomona");
    public static readonly Person Experienced = Lent with { Id = "CSW-3", ErExperience = true, HiredOn = new DateOnly(2019, 2, 4) };
    public static readonly Person Coordinator = A("TRN-1", Role.Training, null, "lancaster");

    public static OrgChart Chart { get; } = new([Dd, OtherDd, Ra, OtherRa, Ara, OtherAra, Scsw, Csw, Lent, Experienced, Coordinator]);

    public static Person A(string id, Role role, string? supervisor, params string[] offices) => new()
    {
        Id = id,
        Name = id,
        Email = string.Empty,
        Title = string.Empty,
        Roles = [role],
        Offices = ImmutableSortedSet.CreateRange(StringComparer.Ordinal, offices),
        SupervisorId = supervisor,
    };
}
