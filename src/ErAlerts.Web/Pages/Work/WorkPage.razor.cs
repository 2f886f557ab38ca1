using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.Web.Components;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Work;

/// <summary>One ranked list of all that waits for a person: overdue first, then by the business time left, then what has no clock.</summary>
public sealed partial class WorkPage
{
    private const int Most = 100;

    [Inject] private MyWorkQuery Work { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private IReadOnlyList<WorkItemView> Items { get; set; } = [];

    private IEnumerable<IGrouping<WorkUrgency, WorkItemView>> Groups => Items.GroupBy(i => i.Urgency);

    private string Summary
    {
        get
        {
            var late = Items.Count(i => i.Urgency == WorkUrgency.Overdue);
            var today = Items.Count(i => i.Urgency == WorkUrgency.Today);
            var waiting = Wording.Count(Items.Count, "item waits", "items wait");
            return (late, today) switch
            {
                _ when Items.Count == 0 => $"As of {Time.NowSpoken}.",
                (0, 0) => $"{waiting} for you; none is overdue or due today.",
                (0, _) => $"{waiting} for you; {today} due today.",
                (_, 0) => $"{waiting} for you; {late} overdue.",
                _ => $"{waiting} for you; {late} overdue, {today} due today.",
            };
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var rows = await Work.For(Http.User.Viewer(), Most, Http.RequestAborted);
        Items = [.. rows.Select(r => WorkItemView.Of(r, Time))];
    }

    private static string Title(WorkUrgency urgency) => urgency switch
    {
        WorkUrgency.Overdue => "Overdue",
        WorkUrgency.Today => "Due today",
        WorkUrgency.Later => "Due later",
        _ => "Without a deadline",
    };
}
