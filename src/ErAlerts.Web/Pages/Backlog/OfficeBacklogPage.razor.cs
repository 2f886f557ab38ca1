using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Backlog;
using ErAlerts.Web.Components;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Backlog;

/// <summary>One office's backlog: how it came, how old it is, where it goes, and what would change it.</summary>
public sealed partial class OfficeBacklogPage
{
    private const int WeeksAhead = 13;

    /// <summary>Code of the office.</summary>
    [Parameter] public string Office { get; set; } = string.Empty;

    [SupplyParameterFromQuery] private string? Workers { get; set; }

    [SupplyParameterFromQuery] private string? WorkerWeeks { get; set; }

    [SupplyParameterFromQuery] private string? Hours { get; set; }

    [SupplyParameterFromQuery] private string? HourWeeks { get; set; }

    [SupplyParameterFromQuery] private string? Held { get; set; }

    [Inject] private OfficeBacklogQuery Backlog { get; set; } = null!;

    [Inject] private ChanceMemory Chances { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private OfficeBacklogView? View { get; set; }

    private Outlook Outlook { get; set; } = null!;

    private WhatIfAsked Asked { get; set; } = null!;

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private BurnDownData Chart => BurnDownData.Of(View!, Outlook.WhatIf);

    private bool SeesList => RolePermissions.Allow(Http.User.Roles(), Permission.SeeBacklog);

    private PlanLine? Line => View!.Weeks is [.., var last] ? PlanLine.Of(View.Plan is null ? [] : [View.Plan], last.Week, last.Over30) : null;

    private string? Effect
    {
        get
        {
            if (Outlook.WhatIf.Count < WeeksAhead || View?.Forecast is not { IsMade: true } forecast)
            {
                return null;
            }

            var (plain, changed) = (forecast.Weeks[WeeksAhead - 1], Outlook.WhatIf[WeeksAhead - 1]);
            return $"In {WeeksAhead} weeks about {changed.Median} ({changed.Low} to {changed.High}) instead of {plain.Median} ({plain.Low} to {plain.High}).";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        View = await Backlog.For(Http.User.Viewer(), Office, Http.RequestAborted);
        if (View is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Asked = new WhatIfAsked(Workers, WorkerWeeks, Hours, HourWeeks, Held is "yes");
        Outlook = Outlook.Of(View, Asked, Chances);
        if (Outlook.Refusal is { } refusal)
        {
            Refusals = [refusal];
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }

    private string Summary(OfficeBacklogView view)
    {
        var change = view.Weeks.Count > 4 ? view.Now.Over30 - view.Weeks[^5].Over30 : (int?)null;
        var ahead = view.Forecast is { IsMade: true } forecast
            ? $" At this pace about {forecast.Weeks[WeeksAhead - 1].Median} in {WeeksAhead} weeks ({forecast.Weeks[WeeksAhead - 1].Low} to {forecast.Weeks[WeeksAhead - 1].High})."
            : string.Empty;
        return $"{Wording.Count(view.Now.Over30, "referral", "referrals")} with {Wording.Count(view.Now.Over30Children, "child", "children")} open over 30 days at the end of {Time.Day(view.AsOf)}{BoardWords.Since(change)}.{ahead}";
    }
}
