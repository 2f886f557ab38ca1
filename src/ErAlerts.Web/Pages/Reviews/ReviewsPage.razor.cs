using ErAlerts.Application.Audit;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.People;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Web.Api;
using ErAlerts.Web.Components;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Reviews;

/// <summary>The reviews that a person may see, by office and state, a page at a time.</summary>
public sealed partial class ReviewsPage
{
    [SupplyParameterFromQuery] private string? Office { get; set; }

    [SupplyParameterFromQuery] private string? State { get; set; }

    [SupplyParameterFromQuery] private string? Overdue { get; set; }

    [SupplyParameterFromQuery] private string? Ara { get; set; }

    [SupplyParameterFromQuery] private string? Sort { get; set; }

    [SupplyParameterFromQuery] private string? Cursor { get; set; }

    [Inject] private ReviewsQuery Reviews { get; set; } = null!;

    [Inject] private RecordView Record { get; set; } = null!;

    [Inject] private PeopleQuery People { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private IReadOnlyList<string> Offices => [.. Http.User.Offices()];

    private IReadOnlyList<ReviewView> Rows { get; set; } = [];

    private string? NextCursor { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private string Heading => (Office, State) switch
    {
        (null or "", null or "") => "Reviews",
        ({ Length: > 0 } office, null or "") => Wording.Office(office),
        (null or "", { } state) => Wording.State(state),
        var (office, state) => $"{Wording.Office(office!)}: {Wording.State(state!)}",
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var asked = new ReviewListQuery(Office, State, Overdue, Ara, null, Sort, Cursor, null).Filter();
        if (asked is not Outcome<ReviewFilter>.Done(var filter))
        {
            Refusals = [asked.Refusal!];
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        var page = await Reviews.List(Http.User.Viewer(), filter, Http.RequestAborted);
        await Record.Saw(Http, filter, page.Items.Count);
        Rows = page.Items;
        NextCursor = page.NextCursor;
        Names = await People.Names([.. Rows.Select(r => r.Ara).OfType<string>().Distinct(StringComparer.Ordinal)], Http.RequestAborted);
    }

    private string Address(string? cursor) => "/reviews" + QueryString.Create(
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["office"] = Office, ["state"] = State, ["overdue"] = Overdue, ["ara"] = Ara, ["sort"] = Sort, ["cursor"] = cursor }
            .Where(p => !string.IsNullOrEmpty(p.Value)));
}
