using ErAlerts.Application.Audit;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Web.Components;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.OverThirty;

/// <summary>The referrals open over 30 days that a person may see, with both ages, and their count by band.</summary>
public sealed partial class OverThirtyPage
{
    [SupplyParameterFromQuery] private string? Office { get; set; }

    [SupplyParameterFromQuery] private string? Band { get; set; }

    [SupplyParameterFromQuery] private string? Sort { get; set; }

    [SupplyParameterFromQuery] private string? Cursor { get; set; }

    [Inject] private OverThirtyQuery Backlog { get; set; } = null!;

    [Inject] private RecordView Record { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private IReadOnlyList<string> Offices => [.. Http.User.Offices()];

    private BacklogAnswer Count { get; set; } = new(default, []);

    private IReadOnlyList<OverThirtyRow> Rows { get; set; } = [];

    private string? NextCursor { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string Summary
    {
        get
        {
            var referrals = Count.Offices.Sum(o => o.Over30SinceReceipt);
            var children = Count.Offices.Sum(o => o.ChildrenOver30SinceReceipt);
            var contact = Count.Offices.Sum(o => o.Over30SinceContact);
            return $"{Wording.Count(referrals, "referral", "referrals")} with {Wording.Count(children, "child", "children")} since receipt; {Wording.Count(contact, "referral", "referrals")} since first contact.";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var office = string.IsNullOrEmpty(Office) ? null : Office;
        var filter = new OverThirtyFilter { Office = office, Band = string.IsNullOrEmpty(Band) ? null : Band, Sort = Sort, Cursor = string.IsNullOrEmpty(Cursor) ? null : Cursor };
        Count = await Backlog.Count(Http.User.Viewer(), office, Time.Today, Http.RequestAborted);
        if (filter.Check() is { } refusal)
        {
            Refusals = [refusal];
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        var page = await Backlog.List(Http.User.Viewer(), filter, Http.RequestAborted);
        await Record.Saw(Http, filter, page.Items.Count);
        (Rows, NextCursor) = (page.Items, page.NextCursor);
    }

    private string Address(string page, string? cursor) => page + QueryString.Create(
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["office"] = Office, ["band"] = Band, ["sort"] = Sort, ["cursor"] = cursor }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
