using ErAlerts.Application.Audit;
using ErAlerts.Application.Retention;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Operations;
using ErAlerts.Infrastructure.Queries.People;
using ErAlerts.Web.Api;
using ErAlerts.Web.Components;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Holds;

/// <summary>The legal holds that stand, and the form by which an administrator sets one.</summary>
public sealed partial class HoldsPage
{
    private const string FormName = "hold";
    private static readonly string[] Fields = ["number", "text"];

    [SupplyParameterFromForm(FormName = FormName, Name = "Input")] private Posting? Posted { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? DoneCode { get; set; }

    [Inject] private HoldsQuery Query { get; set; } = null!;

    [Inject] private HoldReferral Keeping { get; set; } = null!;

    [Inject] private RetentionTerms Terms { get; set; } = null!;

    [Inject] private PeopleQuery People { get; set; } = null!;

    [Inject] private RecordView Record { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private Posting Input => Posted ??= new Posting();

    private bool MayHold => RolePermissions.Allow(Http.User.Viewer().Roles, Permission.HoldReferrals);

    private IReadOnlyList<HoldRow> Holds { get; set; } = [];

    private IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string? Done => DoneCode switch
    {
        "set" => "The hold is set.",
        "lifted" => "The hold is lifted.",
        _ => null,
    };

    private string Retention => Terms.Years is { } years
        ? $"Referrals are removed {Wording.Count(years, "year", "years")} after they ended."
        : "Nothing is removed at present: no retention is set.";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Holds = await Query.Standing(Http.RequestAborted);
        Names = await People.Names([.. Holds.Select(h => h.SetBy)], Http.RequestAborted);
        await Record.Saw(Http, "legal-holds", null, Holds.Count);
    }

    private Refusal? RefusalOf(string field) => Refusals.FirstOrDefault(r => r.Field == field);

    private async Task Answer()
    {
        var number = string.Concat((Input.Number ?? string.Empty).Where(char.IsAsciiDigit));
        var outcome = await Keeping.Set(number, Http.User.PersonId(), Input.Text ?? string.Empty, Http.RequestAborted);
        if (outcome.Refusal is { } refusal)
        {
            Refusals = [refusal];
            Http.Response.StatusCode = Problems.StatusOf(refusal.Kind);
            return;
        }

        Navigation.NavigateTo("/operations/holds?done=set");
    }

    private sealed class Posting
    {
        public string? Number { get; set; }

        public string? Text { get; set; }
    }
}
