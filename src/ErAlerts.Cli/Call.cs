using System.CommandLine;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Registration;
using Microsoft.Extensions.Configuration;

namespace ErAlerts.Cli;

/// <summary>One call of a verb: the values given, the settings that hold, and where the answer goes.</summary>
internal sealed class Call
{
    private readonly ParseResult _parse;

    public Call(ParseResult parse)
    {
        _parse = parse;
        Answer = new Answer(parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error, parse.GetValue(GlobalOptions.Json));
        Configuration = Settings.Read(parse);
    }

    public Answer Answer { get; }

    /// <summary>Environment, <c>appsettings.json</c> and the global options, the last winning.</summary>
    public IConfiguration Configuration { get; }

    public T? Value<T>(Option<T> option) => _parse.GetValue(option);

    public T? Optional<T>(Argument<T> argument) => _parse.GetValue(argument);

    public T Value<T>(Argument<T> argument) => _parse.GetRequiredValue(argument);

    /// <summary>The settings; refuses <c>bad-setting</c>.</summary>
    public Outcome<ErAlertsSettings> ErAlerts()
    {
        try
        {
            return ErAlertsSettings.From(Configuration);
        }
        catch (Exception mistake) when (mistake is InvalidOperationException or ArgumentException)
        {
            return new Refusal("bad-setting", mistake.Message);
        }
    }
}
