using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.Web.Components;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Deadlines;

/// <summary>A social worker's own open referrals: what came back, and by when each must be submitted.</summary>
public sealed partial class DeadlinesPage
{
    [Inject] private MyDeadlinesQuery Deadlines { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private IReadOnlyList<MyDeadlineRow> Rows { get; set; } = [];

    private IReadOnlyList<MyDeadlineRow> ToAnswer => [.. Rows.Where(r => r.Return is not null)];

    private string Summary => (Rows.Count, Late: Rows.Count(IsLate)) switch
    {
        (0, _) => $"As of {Time.NowSpoken}.",
        (var all, 0) => $"{Wording.Count(all, "referral of yours is", "referrals of yours are")} open; each can still be closed by its 30th day.",
        var (all, late) => $"{Wording.Count(all, "referral of yours is", "referrals of yours are")} open; for {late} the day to submit by has passed.",
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Rows = await Deadlines.For(Http.User.Viewer(), Http.RequestAborted);

    /// <summary>Whether the last safe date is past while the referral is still in the worker's hands.</summary>
    private bool IsLate(MyDeadlineRow row) =>
        row.Referral.LastSafeSubmitDate < Time.Today && row.Referral.ReviewState is null or "returned" or "with-csw";
}
