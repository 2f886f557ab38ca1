using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.Web.Pages.Work;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Reviews;

/// <summary>One referral and its review: what is to be known, and the act in the same place. Each time it is shown the view is recorded.</summary>
public sealed partial class ReviewPage
{
    /// <summary>The referral's number.</summary>
    [Parameter] public string Number { get; set; } = string.Empty;

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [Inject] private ReferralQuery Referrals { get; set; } = null!;

    [Inject] private ReviewsQuery Reviews { get; set; } = null!;

    [Inject] private MyWorkQuery Work { get; set; } = null!;

    [Inject] private RecordView Record { get; set; } = null!;

    [Inject] private PolicyCatalogue Policies { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private ReferralView? Referral { get; set; }

    private ReviewDetail? Detail { get; set; }

    private PossibleAct Act => Referral is null ? PossibleAct.None : PossibleActs.Posted(Http.Request) ?? PossibleActs.Of(Http.User, Referral, Review);

    private ReviewView? Review => Detail?.Review;

    private WorkItemView? Next { get; set; }

    private IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await Load();
        if (Referral is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Record.Run(Http.User.PersonId(), Number, Http.RequestAborted);
        if (Done is not null)
        {
            var waiting = await Work.For(Http.User.Viewer(), 2, Http.RequestAborted);
            Next = waiting.Where(w => w.Number != Number).Select(w => new WorkItemView(w, null, WorkUrgency.None)).FirstOrDefault();
        }
    }

    private async Task Load()
    {
        var viewer = Http.User.Viewer();
        Referral = await Referrals.Find(viewer, Number, Http.RequestAborted);
        Detail = Referral is null ? null : await Reviews.Find(viewer, Number, Http.RequestAborted);
        Names = Detail?.Names ?? Names;
    }

    /// <summary>An act was refused: the page shows why, at the field where there is one, and how the referral stands now.</summary>
    private async Task Refuse(Refusal refusal)
    {
        Refusals = [refusal];
        Http.Response.StatusCode = Api.Problems.StatusOf(refusal.Kind);
        await Load();
    }
}
