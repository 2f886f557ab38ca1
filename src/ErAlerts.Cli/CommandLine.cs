using System.CommandLine;
using System.CommandLine.Help;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;

namespace ErAlerts.Cli;

/// <summary>The command line as a whole: reads the words, runs the verb, and turns whatever goes wrong into a sentence and an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs one call. Answers 0 for done, 1 for failed, 2 for refused input.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where refusals, progress and logs go.</param>
    /// <param name="stop">Ends a long call early.</param>
    public static async Task<int> Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken stop = default)
    {
        var parse = VerbList.Root().Parse(args);
        var answer = new Answer(output, error, args.Contains(GlobalOptions.JsonName, StringComparer.Ordinal));
        if (parse.Errors.Count > 0 && parse.Action is not HelpAction)
        {
            return answer.Refused(new Refusal("usage", $"{InPlainWords(parse.Errors[0].Message)} See 'eralerts {PathOf(parse)}--help'."));
        }

        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return answer.Failed("stopped", "Stopped before the end.");
        }
        catch (Exception failure)
        {
            return answer.Failed("failed", InOneLine(failure));
        }
    }

    private static string PathOf(ParseResult parse)
    {
        var names = new Stack<string>();
        for (var at = parse.CommandResult; at?.Parent is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Push(at.Command.Name + " ");
        }

        return string.Concat(names);
    }

    private static string InPlainWords(string message) => message.Replace("as expected type 'System.Int32'", "as a whole number", StringComparison.Ordinal);

    private static string InOneLine(Exception failure) => failure.GetBaseException().Message.ReplaceLineEndings(" ");
}
