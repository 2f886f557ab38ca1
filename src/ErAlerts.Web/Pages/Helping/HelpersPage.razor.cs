using ErAlerts.Application.Backlog.Helping;
using ErAlerts.Application.Audit;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.People;
using ErAlerts.Infrastructure.Queries.Plans;
using ErAlerts.Web.Components;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Helping;

/// <summary>A manager gives backlog referrals of an office to qualified helpers: one by one, or by rule after seeing what that gives.</summary>
public sealed partial class HelpersPage
{
    [SupplyParameterFromQuery(Name = "office")] private string? Asked { get; set; }

    [SupplyParameterFromQuery] private string? Done { get; set; }

    [Inject] private HelpersQuery Helping { get; set; } = null!;

    [Inject] private RecordView Record { get; set; } = null!;

    [Inject] private PeopleQuery People { get; set; } = null!;

    [Inject] private GiveReferral Giving { get; set; } = null!;

    [Inject] private ShareOut Sharing { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private IReadOnlyCollection<string> Offices => Http.User.Offices();

    private string Office => Asked is { } asked && Offices.Contains(asked) ? asked : Offices.FirstOrDefault() ?? string.Empty;

    private IReadOnlyList<HelperRow> Given { get; set; } = [];

    private IReadOnlyList<HelperChoice> Choices { get; set; } = [];

    private IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private IReadOnlyList<string> Chosen { get; set; } = [];

    private SharePreview? Preview { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var (viewer, stop) = (Http.User.Viewer(), Http.RequestAborted);
        Given = await Helping.OfOffice(viewer, Office, stop);
        await Record.Saw(Http, "helpers", Office, Given.Count);
        Choices = await Helping.Choices(viewer, Office, stop);
        Names = await People.Names([.. Given.SelectMany(r => new[] { r.Given.HelperId, r.Given.AssignedBy, r.CswId }), .. Choices.Select(c => c.Id)], stop);
    }

    private async Task Look()
    {
        Chosen = await FromForm();
        var outcome = await Sharing.Preview(Request, Http.RequestAborted);
        Preview = (outcome as Outcome<SharePreview>.Done)?.Value;
        Refuse(outcome.Refusal);
    }

    private async Task Share()
    {
        Chosen = await FromForm();
        var outcome = await Sharing.Run(Request, (await Http.Request.ReadFormAsync(Http.RequestAborted))["Seen"].ToString(), Http.RequestAborted);
        Go(outcome.Refusal, outcome is Outcome<SharePreview>.Done(var given) ? $"{Wording.Count(given.Shares.Length, "referral is", "referrals are")} given." : string.Empty);
    }

    private async Task Give()
    {
        var form = await Http.Request.ReadFormAsync(Http.RequestAborted);
        Go((await Giving.Run(form["Number"].ToString().Trim(), form["Helper"].ToString().Trim(), Http.User.PersonId(), Http.RequestAborted)).Refusal, "The referral is given.");
    }

    private async Task TakeBack(long id) => Go((await Giving.TakeBack(id, Http.User.PersonId(), Http.RequestAborted)).Refusal, "The referral is taken back.");

    private ShareRequest Request => new(Office, [.. Chosen], Http.User.PersonId());

    private async Task<IReadOnlyList<string>> FromForm() => [.. (await Http.Request.ReadFormAsync(Http.RequestAborted))["Helpers"].OfType<string>()];

    private string Name(string id) => Names.GetValueOrDefault(id, id);

    private void Go(Refusal? refusal, string done)
    {
        Refuse(refusal);
        if (refusal is null)
        {
            Navigation.NavigateTo($"/backlog/helpers?office={Office}&done={Uri.EscapeDataString(done)}");
        }
    }

    private void Refuse(Refusal? refusal)
    {
        if (refusal is not null)
        {
            Refusals = [refusal];
            Http.Response.StatusCode = Api.Problems.StatusOf(refusal.Kind);
        }
    }
}
