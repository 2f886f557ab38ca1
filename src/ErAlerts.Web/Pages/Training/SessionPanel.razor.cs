using ErAlerts.Application.Receiving;
using ErAlerts.Application.Training;
using ErAlerts.Domain;
using ErAlerts.Domain.Training;
using ErAlerts.Infrastructure.Csv;
using ErAlerts.Web.Components;
using ErAlerts.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace ErAlerts.Web.Pages.Training;

/// <summary>A session with its sheet; its coordinator types signatures in or hands in a file.</summary>
public sealed partial class SessionPanel
{
    private static readonly char[] Between = [' ', '\t', '\r', '\n', ',', ';'];

    /// <summary>The session.</summary>
    [Parameter, EditorRequired] public TrainingSession Session { get; set; } = null!;

    /// <summary>Names by roster id.</summary>
    [Parameter, EditorRequired] public IReadOnlyDictionary<string, string> Names { get; set; } = null!;

    /// <summary>Whether the viewer keeps sheets.</summary>
    [Parameter] public bool Keeps { get; set; }

    /// <summary>Called when something was refused.</summary>
    [Parameter] public EventCallback<Refusal> Refused { get; set; }

    [Inject] private KeepSessions Keeping { get; set; } = null!;

    [Inject] private ReceiveSignInSheet Receiving { get; set; } = null!;

    [Inject] private CountyTime Time { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private async Task TakeIn()
    {
        var form = await Http.Request.ReadFormAsync(Http.RequestAborted);
        var outcome = form.Files.GetFile("File") is { Length: > 0 } file ? await TakeIn(file) : await Receiving.Run(Session.Id, new TypedSheet(form["People"].ToString().Split(Between, StringSplitOptions.RemoveEmptyEntries)), Http.User.PersonId(), Http.RequestAborted);
        if (outcome is not Outcome<ImportResult>.Done(var result))
        {
            await Refused.InvokeAsync(outcome.Refusal!);
            return;
        }

        if (result.Rejects.Count > 0)
        {
            await Refused.InvokeAsync(new Refusal(result.Rejects[0].Code, $"{Wording.Count(result.Added, "signature", "signatures")} taken in; not taken: {string.Join(" ", result.Rejects.Select(r => r.Reason))}"));
            return;
        }

        Navigation.NavigateTo($"/training?done={Wording.Count(result.Added, "signature", "signatures")} taken in, {result.Unchanged} known already.");
    }

    private async Task<Outcome<ImportResult>> TakeIn(IFormFile upload)
    {
        try
        {
            await using var stream = upload.OpenReadStream();
            using var file = new CsvImportFile(stream);
            return await Receiving.Run(Session.Id, file, Http.User.PersonId(), Http.RequestAborted);
        }
        catch (InvalidDataException damaged)
        {
            return new Refusal("unreadable-csv", damaged.Message, "sheet");
        }
    }

    private Task Strike() => Change(form => Keeping.Strike(Session.Id, form["Person"].ToString().Trim(), form["Why"].ToString(), Http.User.PersonId(), Http.RequestAborted), "The line is struck.");

    private Task CallOff() => Change(form => Keeping.CallOff(Session.Id, form["Why"].ToString(), Http.User.PersonId(), Http.RequestAborted), "The session is called off.");

    private async Task Change(Func<IFormCollection, Task<Outcome<TrainingSession>>> act, string done)
    {
        var outcome = await act(await Http.Request.ReadFormAsync(Http.RequestAborted));
        if (outcome.Refusal is { } refusal)
        {
            await Refused.InvokeAsync(refusal);
            return;
        }

        Navigation.NavigateTo($"/training?done={done}");
    }
}
