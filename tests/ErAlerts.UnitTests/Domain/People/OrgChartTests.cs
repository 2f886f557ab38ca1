using ErAlerts.Domain.People;
using static ErAlerts.UnitTests.Domain.Alerts.AnAlert;

namespace ErAlerts.UnitTests.Domain.People;

public sealed class OrgChartTests
{
    [Fact]
    public void The_line_above_a_supervisor_names_each_rung()
    {
        var chart = Chart();

        Assert.Equal("ARA-1", chart.AraFor("SCSW-1", Office)?.Id);
        Assert.Equal("RA-1", chart.RaFor("ARA-1", Office)?.Id);
        Assert.Equal("DD-1", chart.DdFor("ARA-1", Office)?.Id);
    }

    [Fact]
    public void A_line_with_a_hole_falls_back_on_the_office()
    {
        var chart = Chart(Person("SCSW-2", Role.Scsw, Office, "nobody"), Person("ARA-2", Role.Ara, Office, null));

        Assert.Equal("ARA-1", chart.AraFor("SCSW-2", Office)?.Id);
        Assert.Equal("RA-1", chart.RaFor("ARA-2", Office)?.Id);
        Assert.Equal("DD-1", chart.DdFor("ARA-2", Office)?.Id);
    }

    [Fact]
    public void A_circle_of_supervisors_ends_the_search()
    {
        var chart = new OrgChart([Person("SCSW-1", Role.Scsw, Office, "SCSW-2"), Person("SCSW-2", Role.Scsw, Office, "SCSW-1")]);

        Assert.Null(chart.AraFor("SCSW-1", Office));
        Assert.False(chart.IsAbove("ARA-1", "SCSW-1"));
    }

    [Fact]
    public void Offices_are_those_that_anyone_works_in() => Assert.Equal([Office], Chart().Offices);
}
