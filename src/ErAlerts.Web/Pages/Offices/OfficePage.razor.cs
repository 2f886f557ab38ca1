using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.Web.Components;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Offices;

/// <summary>The offices of an RA or DD by the numbers, each with its ARAs.</summary>
public sealed partial class OfficePage
{
    [Inject] private OfficeBoardQuery Offices { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private IReadOnlyList<OfficeBoard> Boards { get; set; } = [];

    private string Summary
    {
        get
        {
            var waiting = Boards.Sum(b => b.Waiting);
            var overdue = Boards.Sum(b => b.Overdue);
            return waiting == 0
                ? $"No alert waits for an ARA, as of {Time.NowSpoken}."
                : $"{Wording.Count(waiting, "alert waits", "alerts wait")} for an ARA; {(overdue == 0 ? "none is" : Wording.Count(overdue, "is", "are"))} past the fifth business day.";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Boards = await Offices.For(Http.User.Viewer(), Http.RequestAborted);
}
