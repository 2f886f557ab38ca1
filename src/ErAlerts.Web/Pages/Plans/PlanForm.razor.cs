using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Infrastructure.Queries.Plans;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Plans;

/// <summary>Writes a draft, or changes what may be changed of a plan in force.</summary>
public sealed partial class PlanForm
{
    private const string FormName = "write-plan";

    private static readonly IReadOnlyList<PriorityKey> Keys = Enum.GetValues<PriorityKey>();

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired] public PlanDetail Detail { get; set; } = null!;

    /// <summary>Whether target, date and curve stand, the plan being in force.</summary>
    [Parameter] public bool Frozen { get; set; }

    /// <summary>What was refused.</summary>
    [Parameter] public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>Called when saving was refused.</summary>
    [Parameter] public EventCallback<Refusal> Refused { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "Input")] private PlanFields? Posted { get; set; }

    [Inject] private DraftPlan Drafting { get; set; } = null!;

    [Inject] private ChangePlan Changing { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    /// <summary>The fields to which a refusal can point.</summary>
    internal static IReadOnlyList<string> Fields { get; } = ["targetCount", "targetOn", "curve", "actions", "staff", "overtimeHours", "order", "text"];

    private BacklogPlan Plan => Detail.Plan;

    private PlanFields Input => Posted ?? PlanFields.Of(Plan.Content);

    private Refusal? At(string field) => Refusals.FirstOrDefault(r => r.Field == field);

    private async Task Save()
    {
        var reading = Input.Read(Frozen ? Plan.Content : null);
        if (reading is not Outcome<PlanWriting>.Done(var writing))
        {
            await Refused.InvokeAsync(reading.Refusal!);
            return;
        }

        var (me, stop) = (Http.User.PersonId(), Http.RequestAborted);
        var outcome = Frozen ? await Changing.Run(Plan.Id, me, writing, Input.Version, stop) : await Drafting.Run(Plan.Id, me, writing, Input.Version, stop);
        if (outcome.Refusal is { } refusal)
        {
            await Refused.InvokeAsync(refusal);
            return;
        }

        Navigation.NavigateTo($"/backlog/plans/{Plan.Id}?done=saved");
    }
}
