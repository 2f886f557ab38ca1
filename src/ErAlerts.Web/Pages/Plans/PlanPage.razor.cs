using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Queries.Plans;
using ErAlerts.Web.Components;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Plans;

/// <summary>One backlog plan: how it goes, what it says, and the acts of the person who looks.</summary>
public sealed partial class PlanPage
{
    /// <summary>The plan's key.</summary>
    [Parameter] public long Id { get; set; }

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [Inject] private PlansQuery Plans { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private PlanDetail? Detail { get; set; }

    private BacklogPlan Plan => Detail!.Plan;

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private bool Ours => Http.User.Offices().Contains(Plan.Office);

    private bool MayDraft => Plan.IsDraft && Ours && Is(Role.Ra);

    private bool MayWork => Plan.IsInForce && Ours && (Is(Role.Ra) || Is(Role.Dd));

    private bool MayDecide => Plan.State == PlanState.Submitted && Ours && Is(Role.Dd) && Plan.DraftedBy != Http.User.PersonId() && Plan.SubmittedBy != Http.User.PersonId();

    private bool MayComment => Ours && (Is(Role.Ara) || Is(Role.Ra) || Is(Role.Dd));

    private string Lead
    {
        get
        {
            var now = Wording.Count(Detail!.Now.Referrals, "referral is", "referrals are");
            var children = Wording.Count(Detail.Now.Children, "child", "children");
            return $"{now} over 30 days now, with {children}; the threshold is {Detail.Threshold}, the target {Plan.Content.TargetCount} by {Time.Day(Plan.Content.TargetOn)}.";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Detail = await Plans.Find(Http.User.Viewer(), Id, Http.RequestAborted);
        if (Detail is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private bool Is(Role role) => Http.User.Roles().Contains(role);

    private async Task Refuse(Refusal refusal)
    {
        Refusals = [refusal];
        Http.Response.StatusCode = Api.Problems.StatusOf(refusal.Kind);
        Detail = await Plans.Find(Http.User.Viewer(), Id, Http.RequestAborted) ?? Detail;
    }
}
