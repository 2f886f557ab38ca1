namespace ErAlerts.Workflow.Feel.Running;

/// <summary>The codes of evaluation problems.</summary>
internal static class ProblemCodes
{
    public const string LimitExceeded = "limit-exceeded";
    public const string UnknownName = "unknown-name";
    public const string UnknownEntry = "unknown-entry";
    public const string TypeMismatch = "type-mismatch";
    public const string OutOfDomain = "out-of-domain";
    public const string DivisionByZero = "division-by-zero";
    public const string NumberOverflow = "number-overflow";
    public const string NotAFunction = "not-a-function";
    public const string BadArguments = "bad-arguments";
    public const string BadLiteral = "bad-literal";
    public const string BadPattern = "bad-pattern";
    public const string UnknownType = "unknown-type";
    public const string ExternalFunction = "external-function";
    public const string NoClock = "no-clock";
}
