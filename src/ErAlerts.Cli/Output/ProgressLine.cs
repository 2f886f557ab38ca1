namespace ErAlerts.Cli.Output;

/// <summary>One line on the error stream that is written over as long work goes on; nothing where nobody watches.</summary>
internal sealed class ProgressLine(TextWriter error) : IDisposable
{
    private readonly bool _watched = error == Console.Error && !Console.IsErrorRedirected;
    private int _longest;

    public void Say(string text)
    {
        if (_watched)
        {
            _longest = Math.Max(_longest, text.Length);
            error.Write("\r" + text.PadRight(_longest));
        }
    }

    public void Dispose()
    {
        if (_longest > 0)
        {
            error.Write("\r" + new string(' ', _longest) + "\r");
        }
    }
}
