using ErAlerts.Infrastructure.Queries.Backlog;
using ErAlerts.Web.Components;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Backlog;

/// <summary>The backlogs of a person's offices side by side. Who sees one office only is taken to its page.</summary>
public sealed partial class BoardPage
{
    [SupplyParameterFromQuery] private string? Sort { get; set; }

    [Inject] private BacklogBoardQuery Boards { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private BacklogBoard Board { get; set; } = null!;

    private string SortBy => string.IsNullOrEmpty(Sort) ? "-over-30" : Sort;

    private string Summary => Board.AsOf is { } asOf ? BoardWords.Summary(Board, Time.Day(asOf)) : "Open referrals by age, office by office.";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Board = await Boards.For(Http.User.Viewer(), Http.RequestAborted);
        if (Http.User.Offices().Count == 1 && Board.Offices is [var only] && Sort is null)
        {
            Navigation.NavigateTo($"/backlog/{only.Office}");
        }
    }
}
