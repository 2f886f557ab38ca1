using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.Overtime.Rules;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Training;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Overtime;

/// <summary>A worker asks for overtime, tied to a review that was returned to them or to an office's backlog.</summary>
public sealed class AskForOvertime(ITransactions transactions, PolicyCatalogue policies, ProcessRunner runner, TimeProvider clock)
{
    /// <summary>Refuses an unknown person, the wrong role, work that is not theirs or for which they are not ER-qualified, hours, dates and texts out of bounds, and a line without a manager.</summary>
    public Task<Outcome<OvertimeRequest>> Run(OvertimeAsk ask, string by, CancellationToken stop = default) => transactions.Run(work => Run(work, ask, by), stop);

    private async Task<Outcome<OvertimeRequest>> Run(IUnitOfWork work, OvertimeAsk ask, string by)
    {
        var chart = await work.OrgChart();
        if (chart.Find(by) is not { } person)
        {
            return Refusals.UnknownPerson(by);
        }

        var at = clock.GetUtcNow();
        var today = policies.Calendar.LocalDate(at);
        var review = await Review(work, ask, person);
        var sameDay = (await work.Planning.OvertimeOn(by, ask.On)).Sum(r => r.State switch
        {
            OvertimeState.Asked => r.HoursAsked,
            OvertimeState.Granted => r.HoursGranted,
            _ => 0m,
        });
        var tied = ask.Work == OvertimeWork.ReturnedReview
            ? OvertimeIsTiedToWork.CheckReturnedReview(person, review)
            : OvertimeIsTiedToWork.CheckBacklog(person, ask, chart, new QualificationBook(await work.Planning.TrainingSessions()), today);
        if ((tied ?? HoursADateAndAReasonAreGiven.Check(ask, sameDay, policies.Backlog.Overtime, today)) is { } refusal)
        {
            return refusal;
        }

        var office = review?.Office ?? ask.Office!;
        var plan = ask.Work == OvertimeWork.Backlog ? (await work.Planning.LivePlans()).FirstOrDefault(p => p.IsInForce && p.Office == office) : null;
        var request = new OvertimeRequest(work.NextId(), by, office, ask with { Why = ask.Why.Trim() }, plan?.Id, at);
        if (await new OvertimeSubject(request).HolderOf("ara", work) is null)
        {
            return new Refusal("no-manager", $"No ARA, RA or DD stands above {by} on the roster, so nobody could decide.", "by") { Kind = RefusalKind.Conflict };
        }

        await Begin(work, request, at);
        return request;
    }

    private async Task Begin(IUnitOfWork work, OvertimeRequest request, DateTimeOffset at)
    {
        work.Add(request);
        work.Add(new AuditEntry
        {
            Stream = AuditStreams.OfOvertime(request.Id),
            At = at,
            Actor = request.PersonId,
            Act = "overtime-asked",
            After = Codes.Of(request.State),
            Detail = string.Create(CultureInfo.InvariantCulture, $"hours={request.HoursAsked:0.##};on={request.On:yyyy-MM-dd};work={Codes.Of(request.Work)};office={request.Office};plan={request.PlanId}"),
        });
        await runner.Start(work, OvertimeSteps.ProcessId, new OvertimeSubject(request), Variables.Empty, new Trigger(request.PersonId, at));
    }

    /// <summary>The review named, if the person may know of it: a sensitive one of another worker is as if it were not there.</summary>
    private static async Task<Review?> Review(IUnitOfWork work, OvertimeAsk ask, Person person) =>
        ask is { Work: OvertimeWork.ReturnedReview, ReviewNumber: { } number } && await work.Review(number) is { } review && (!review.Sensitive || review.CswId == person.Id)
            ? review
            : null;
}
