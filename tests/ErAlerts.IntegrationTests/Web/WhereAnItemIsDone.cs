using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.Web.Pages.Work;

namespace ErAlerts.IntegrationTests.Web;

/// <summary>What waits for a person leads to the page where it is done, from the list and from the item before it.</summary>
public sealed class WhereAnItemIsDone
{
    [Theory]
    [InlineData("review", "1000000000000000001", "/reviews/1000000000000000001")]
    [InlineData("backlog-plan", "7", "/backlog/plans/7")]
    [InlineData("overtime-request", "8", "/overtime")]
    public void The_address_is_that_of_its_kind(string subject, string number, string address)
    {
        var row = new MyWorkRow
        {
            Kind = "any",
            Subject = subject,
            Number = number,
            Office = "lancaster",
            State = "with-ara",
            Why = [],
            OpenedAt = default,
            DueOn = null,
            OverdueAt = null,
            Overdue = false,
            BusinessDaysLeft = null,
            DueText = null,
            Escalated = "none",
            Cycle = 1,
            Sensitive = false,
            CswId = "CSW-1",
            Version = 1,
        };

        Assert.Equal(address, new WorkItemView(row, null, WorkUrgency.None).Address);
    }
}
