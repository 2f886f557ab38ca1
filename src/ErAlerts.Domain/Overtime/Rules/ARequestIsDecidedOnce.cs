namespace ErAlerts.Domain.Overtime.Rules;

/// <summary>A request is decided once, and withdrawn only while nobody has decided; who comes second is told how it ended.</summary>
public static class ARequestIsDecidedOnce
{
    /// <summary>Refuses with <c>already-decided</c> or <c>already-withdrawn</c>.</summary>
    public static Refusal? Check(OvertimeRequest request) => request.State switch
    {
        OvertimeState.Asked => null,
        OvertimeState.Withdrawn => Conflict("already-withdrawn", "The worker took this request back."),
        _ => Conflict("already-decided", $"This request was {Codes.Of(request.State)} by {request.DecidedBy}."),
    };

    private static Refusal Conflict(string code, string message) => new(code, message, "request") { Kind = RefusalKind.Conflict };
}
