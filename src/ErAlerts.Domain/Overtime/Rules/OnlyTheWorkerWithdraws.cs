namespace ErAlerts.Domain.Overtime.Rules;

/// <summary>A request is taken back by the worker who made it.</summary>
public static class OnlyTheWorkerWithdraws
{
    /// <summary>Refuses with <c>not-own-request</c>.</summary>
    public static Refusal? Check(OvertimeRequest request, string personId) => request.PersonId == personId
        ? null
        : new Refusal("not-own-request", $"{personId} did not make this request; a manager refuses it instead, with a reason.", "by") { Kind = RefusalKind.Forbidden };
}
