using System.CommandLine;

namespace ErAlerts.Cli;

/// <summary>One verb of the command line: its words, and what it does.</summary>
internal abstract class Verb : Command
{
    protected Verb(string name, string description)
        : base(name, description) => SetAction((parse, stop) => Run(new Call(parse), stop));

    /// <summary>Carries the verb out and answers the exit code.</summary>
    protected abstract Task<int> Run(Call call, CancellationToken stop);
}
