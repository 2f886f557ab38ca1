using System.CommandLine;
using ErAlerts.Cli.Output;

namespace ErAlerts.Cli;

/// <summary>One call of a verb: the values given, and where the answer goes.</summary>
internal sealed class Call(ParseResult parse)
{
    public Answer Answer { get; } = new(parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error, parse.GetValue(GlobalOptions.Json));

    public string? Database => parse.GetValue(GlobalOptions.Database);

    public string? Workflows => parse.GetValue(GlobalOptions.Workflows);

    public bool Demo => parse.GetValue(GlobalOptions.Demo);

    public T? Value<T>(Option<T> option) => parse.GetValue(option);

    public T Value<T>(Argument<T> argument) => parse.GetRequiredValue(argument);
}
