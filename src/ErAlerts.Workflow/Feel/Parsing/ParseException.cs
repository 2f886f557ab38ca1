namespace ErAlerts.Workflow.Feel.Parsing;

/// <summary>Carries a syntax error up to the parser's edge, where it becomes a value. Never leaves this folder.</summary>
internal sealed class ParseException(int position, string message) : Exception(message)
{
    public int Position => position;
}
