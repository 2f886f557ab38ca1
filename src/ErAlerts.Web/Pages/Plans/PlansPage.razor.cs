using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Queries.Plans;
using ErAlerts.Web.Components;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Plans;

/// <summary>The plans of the viewer's offices, and for an RA the beginning of a new one.</summary>
public sealed partial class PlansPage
{
    [SupplyParameterFromForm(FormName = "begin-plan", Name = "Office")] private string? Posted { get; set; }

    [Inject] private PlansQuery Plans { get; set; } = null!;

    [Inject] private OpenPlan Opening { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private IReadOnlyList<PlanRow> Rows { get; set; } = [];

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private IReadOnlyCollection<string> MayBegin => Http.User.Roles().Contains(Role.Ra) ? Http.User.Offices() : [];

    private string Summary
    {
        get
        {
            var force = Rows.Count(r => r.Plan.IsInForce);
            var late = Rows.Count(r => r.Plan.State is PlanState.Behind or PlanState.Escalated);
            return $"{Wording.Count(force, "plan is", "plans are")} in force, {late} of them behind target; {Wording.Count(Rows.Count(r => r.Plan is { IsLive: true, IsInForce: false }), "is", "are")} being written or decided.";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Rows = await Plans.List(Http.User.Viewer(), stop: Http.RequestAborted);

    private async Task Begin()
    {
        var outcome = await Opening.Run(Posted ?? string.Empty, Http.User.PersonId(), Http.RequestAborted);
        if (outcome is Outcome<BacklogPlan>.Done(var plan))
        {
            Navigation.NavigateTo($"/backlog/plans/{plan.Id}");
            return;
        }

        Refusals = [outcome.Refusal!];
        Http.Response.StatusCode = Api.Problems.StatusOf(outcome.Refusal!.Kind);
    }
}
