namespace ErAlerts.Cli.Output;

/// <summary>What the program answers to the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    public const int Failed = 1;

    public const int Refused = 2;
}
