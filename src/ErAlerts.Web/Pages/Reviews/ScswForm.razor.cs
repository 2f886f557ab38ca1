using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Reviews;

/// <summary>The SCSW's first approval, or the sending back.</summary>
public sealed partial class ScswForm
{
    /// <summary>The referral's number.</summary>
    [Parameter, EditorRequired] public string Number { get; set; } = string.Empty;

    /// <summary>What was refused.</summary>
    [Parameter] public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>Called when the answer was refused.</summary>
    [Parameter] public EventCallback<Refusal> Refused { get; set; }

    [SupplyParameterFromForm(FormName = PossibleActs.ScswForm, Name = "Input")] private Fields? Posted { get; set; }

    [Inject] private ApproveAsScsw Approval { get; set; } = null!;

    [Inject] private SendBackAsScsw SendingBack { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private Fields Input => Posted ??= new Fields();

    private async Task Answer()
    {
        var outcome = await Run(Http.User.PersonId(), Http.RequestAborted);
        if (outcome is Outcome<Review>.Done(var review))
        {
            Navigation.NavigateTo($"/reviews/{Number}?done={Done(review)}");
            return;
        }

        await Refused.InvokeAsync(outcome.Refusal!);
    }

    private async Task<Outcome<Review>> Run(string me, CancellationToken stop) => Input.Decision switch
    {
        "approve" => await Approval.Run(Number, me, stop),
        "send-back" => await SendingBack.Run(Number, me, Input.Text ?? string.Empty, stop),
        _ => new Refusal("decision-missing", "Choose whether you approve the closing or send it back.", "decision"),
    };

    private static string Done(Review review) => review.State switch
    {
        ReviewState.NotAnAlert => "closed",
        ReviewState.WithAra => "sent-on",
        _ => "sent-back",
    };

    private sealed class Fields
    {
        public string? Decision { get; set; }

        public string? Text { get; set; }
    }
}
