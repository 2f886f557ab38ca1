using ErAlerts.Application.Receiving;
using ErAlerts.Domain;
using ErAlerts.Domain.People;
using ErAlerts.UnitTests.Domain.Time;

namespace ErAlerts.UnitTests.Application.Receiving;

public sealed class PeopleRowsTests
{
    private const string Good = "CSW-1,Chris Cruz,csw-1@county.example,Social Worker,csw;mentor,lancaster;palmdale,SCSW-1,,2019-03-04,yes";

    [Fact]
    public void A_good_row_becomes_a_person_with_several_roles_and_offices()
    {
        var person = Read(Good).Person!;

        Assert.Equal([Role.Csw, Role.Mentor], person.Roles);
        Assert.Equal(["lancaster", "palmdale"], person.Offices);
        Assert.Equal((new DateOnly(2019, 3, 4), true, "SCSW-1", null), (person.HiredOn, person.ErExperience, person.SupervisorId, person.MentorId));
    }

    [Theory]
    [InlineData("CSW-1,Chris", ",Chris", "id", "missing-id")]
    [InlineData("Chris Cruz", "", "name", "missing-name")]
    [InlineData("csw;mentor", "csw;king", "roles", "unknown-role")]
    [InlineData("csw;mentor", "", "roles", "missing-roles")]
    [InlineData("2019-03-04", "3/4/2019", "hired_on", "us-date")]
    [InlineData(",yes", ",perhaps", "er_experience", "bad-flag")]
    public void Damage_is_refused_with_its_column_and_code(string text, string damaged, string column, string code)
    {
        var (person, fault) = Read(Good.Replace(text, damaged, StringComparison.Ordinal));

        Assert.Null(person);
        Assert.Equal((column, code), (fault!.Column, fault.Code));
    }

    private static (Person? Person, RowFault? Fault) Read(string line)
    {
        var map = Assert.IsType<Outcome<ColumnMap>.Done>(ColumnMap.Of(PeopleRows.Columns, PeopleRows.Columns)).Value;
        return new PeopleRows(map, TheCounty.Calendar).Read(new ImportRow(2, line.Split(',')));
    }
}
