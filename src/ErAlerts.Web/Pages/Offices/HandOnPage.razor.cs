using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Queries.People;
using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.Web.Components;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Offices;

/// <summary>An RA or DD gives an absent ARA's queue to another ARA of the office.</summary>
public sealed partial class HandOnPage
{
    /// <summary>Code of the office.</summary>
    [Parameter] public string Office { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = "from")] private string? AskedFrom { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private int? HandedOn { get; set; }

    [SupplyParameterFromQuery(Name = "kept")] private int? Kept { get; set; }

    [SupplyParameterFromForm(FormName = "hand-on", Name = "Input")] private Fields? Posted { get; set; }

    [Inject] private HandOnReviews Reviews { get; set; } = null!;

    [Inject] private OfficeBoardQuery Boards { get; set; } = null!;

    [Inject] private PeopleQuery People { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private Fields Input => Posted ??= new Fields();

    private string? Chosen => Input.From ?? AskedFrom;

    private IReadOnlyList<AraLine>? Lines { get; set; }

    private IReadOnlyList<Person> Aras { get; set; } = [];

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    private string? Done => HandedOn is not { } count ? null
        : Kept is > 0 ? $"{Wording.Count(count, "review was", "reviews were")} handed on; {Kept} stayed, the other ARA having had a part in them."
        : $"{Wording.Count(count, "review was", "reviews were")} handed on.";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Lines = (await Boards.For(Http.User.Viewer(), Http.RequestAborted)).FirstOrDefault(b => b.Office == Office)?.Aras;
        if (Lines is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Aras = await People.ArasOf(Office, Http.RequestAborted);
    }

    private async Task HandOn()
    {
        if ((Input.From, Input.To) is not ({ Length: > 0 } from, { Length: > 0 } to))
        {
            var field = string.IsNullOrEmpty(Input.From) ? "from" : "to";
            Refuse(new Refusal("ara-missing", field == "from" ? "Choose whose queue is handed on." : "Choose who takes it.", field));
            return;
        }

        switch (await Reviews.Queue(from, to, Http.User.PersonId(), Http.RequestAborted))
        {
            case Outcome<HandedOn>.Done(var done):
                Navigation.NavigateTo($"/office/{Office}/hand-on?done={done.Reviews}&kept={done.Kept}");
                break;
            case { Refusal: { } refusal }:
                Refuse(refusal);
                break;
        }
    }

    private void Refuse(Refusal refusal)
    {
        Refusals = [refusal];
        Http.Response.StatusCode = Api.Problems.StatusOf(refusal.Kind);
    }

    private Refusal? RefusalOf(string field) => Refusals.FirstOrDefault(r => r.Field == field);

    private static string Waiting(AraLine line) => line.Waiting == 0 ? "nothing waits" : Wording.Count(line.Waiting, "review waits", "reviews wait");

    private sealed class Fields
    {
        public string? From { get; set; }

        public string? To { get; set; }
    }
}
