using ErAlerts.Application.Policies;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Reviews;

/// <summary>An ARA decides in place: approve, or return with reasons of the county's list and a text.</summary>
public sealed partial class DecideForm
{
    /// <summary>The referral's number.</summary>
    [Parameter, EditorRequired] public string Number { get; set; } = string.Empty;

    /// <summary>The version of the review as the page shows it.</summary>
    [Parameter] public int? Version { get; set; }

    /// <summary>What was refused.</summary>
    [Parameter] public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>Called when the decision was refused.</summary>
    [Parameter] public EventCallback<Refusal> Refused { get; set; }

    [SupplyParameterFromForm(FormName = PossibleActs.DecideForm, Name = "Input")] private Fields? Posted { get; set; }

    [Inject] private DecideReview Decision { get; set; } = null!;

    [Inject] private PolicyCatalogue Policies { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private Fields Input => Posted ??= new Fields();

    private IReadOnlyList<string> Chosen => Input.Reasons ?? [];

    private async Task Decide()
    {
        if (!Codes.TryParse<Decision>(Input.Decision, out var decision))
        {
            await Refused.InvokeAsync(new Refusal("decision-missing", "Choose whether you approve the closing or return it.", "decision"));
            return;
        }

        // Reasons ticked before the mind was changed belong to no approval.
        IReadOnlyList<string> reasons = decision == ErAlerts.Domain.Alerts.Decision.Return ? Chosen : [];
        var request = new DecisionRequest(Number, Http.User.PersonId(), decision, reasons, Input.Text ?? string.Empty, Input.Version);
        if (await Decision.Run(request, Http.RequestAborted) is { Refusal: { } refusal })
        {
            await Refused.InvokeAsync(refusal);
            return;
        }

        Navigation.NavigateTo($"/reviews/{Number}?done={Codes.Of(decision)}");
    }

    private string? Wrong(string field) => Refusals.Any(r => r.Field == field) ? "wrong" : null;

    private sealed class Fields
    {
        public string? Decision { get; set; }

        public List<string>? Reasons { get; set; }

        public string? Text { get; set; }

        public int? Version { get; set; }
    }
}
