using ErAlerts.Application.Operations;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Operations;
using ErAlerts.Web.Api;
using ErAlerts.Web.Security;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Operations;

/// <summary>One incident, and the form by which an administrator resolves it.</summary>
public sealed partial class IncidentPage
{
    private const string FormName = "resolve";
    private static readonly string[] Fields = ["how", "value", "text"];

    private static readonly (string Code, string Label)[] Ways =
    [
        ("retry", "Try again as it stands"),
        ("set", "Set variables and try again"),
        ("move", "Go on at another element"),
        ("acknowledge", "It was seen, and nothing waits for it"),
    ];

    /// <summary>Key of the incident.</summary>
    [Parameter] public long Id { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "Input")] private Posting? Posted { get; set; }

    [Inject] private OperationsQuery Operations { get; set; } = null!;

    [Inject] private ResolveIncident Resolution { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private Posting Input => Posted ??= new Posting();

    private bool MayResolve => RolePermissions.Allow(Http.User.Viewer().Roles, Permission.ResolveIncidents);

    private Incident? Incident { get; set; }

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Incident = await Operations.Incident(Id, Http.RequestAborted);
        if (Incident is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private Refusal? RefusalOf(string field) => Refusals.FirstOrDefault(r => r.Field == field);

    private async Task Answer()
    {
        var remedy = IncidentRemedy.Of(Input.How, Input.Value);
        var outcome = remedy is Outcome<IncidentRemedy>.Done(var chosen)
            ? await Resolution.Run(Id, chosen, Http.User.PersonId(), Input.Text ?? string.Empty, Http.RequestAborted)
            : remedy.Refusal!;
        if (outcome.Refusal is { } refusal)
        {
            Refusals = [refusal];
            Http.Response.StatusCode = Problems.StatusOf(refusal.Kind);
            return;
        }

        Navigation.NavigateTo($"/operations/incidents/{Id}");
    }

    private sealed class Posting
    {
        public string? How { get; set; }

        public string? Value { get; set; }

        public string? Text { get; set; }
    }
}
