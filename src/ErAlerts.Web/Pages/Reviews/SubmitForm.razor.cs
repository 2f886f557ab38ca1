using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Reviews;

/// <summary>The CSW submits for closing, or answers what came back and submits again.</summary>
public sealed partial class SubmitForm
{
    /// <summary>The referral's number.</summary>
    [Parameter, EditorRequired] public string Number { get; set; } = string.Empty;

    /// <summary>Code of the review's state; null before the first submission.</summary>
    [Parameter] public string? State { get; set; }

    /// <summary>What was refused.</summary>
    [Parameter] public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>Called when the submission was refused.</summary>
    [Parameter] public EventCallback<Refusal> Refused { get; set; }

    [SupplyParameterFromForm(FormName = PossibleActs.SubmitForm, Name = "Input")] private Fields? Posted { get; set; }

    [Inject] private SubmitForClosing Submission { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private Fields Input => Posted ??= new Fields();

    private bool IsAnswer => State is not null;

    private async Task Submit()
    {
        if (await Submission.Run(Number, Http.User.PersonId(), Input.Answer, Http.RequestAborted) is { Refusal: { } refusal })
        {
            await Refused.InvokeAsync(refusal);
            return;
        }

        Navigation.NavigateTo($"/reviews/{Number}?done=submitted");
    }

    private sealed class Fields
    {
        public string? Answer { get; set; }
    }
}
