using ErAlerts.Application.Retention;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Operations;
using ErAlerts.Web.Api;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Holds;

/// <summary>An administrator lifts a legal hold, having read why it was set.</summary>
public sealed partial class LiftHoldPage
{
    private const string FormName = "lift";
    private static readonly string[] Fields = ["text"];

    /// <summary>Key of the hold.</summary>
    [Parameter] public long Id { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "Input")] private Posting? Posted { get; set; }

    [Inject] private HoldsQuery Query { get; set; } = null!;

    [Inject] private HoldReferral Keeping { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private Posting Input => Posted ??= new Posting();

    private HoldRow? Hold { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Hold = await Query.Find(Id, Http.RequestAborted);
        if (Hold is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task Answer()
    {
        var outcome = await Keeping.Lift(Id, Http.User.PersonId(), Input.Text ?? string.Empty, Http.RequestAborted);
        if (outcome.Refusal is { } refusal)
        {
            Refusals = [refusal];
            Http.Response.StatusCode = Problems.StatusOf(refusal.Kind);
            return;
        }

        Navigation.NavigateTo("/operations/holds?done=lifted");
    }

    private sealed class Posting
    {
        public string? Text { get; set; }
    }
}
