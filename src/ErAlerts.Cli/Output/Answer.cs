using ErAlerts.Domain;
using ErAlerts.Workflow;
using Spectre.Console;

namespace ErAlerts.Cli.Output;

/// <summary>Where a call's answer goes, and in which form: JSON on the output, or text for people with refusals on the error stream.</summary>
internal sealed class Answer(TextWriter output, TextWriter error, bool json)
{
    private const int WidthOfAFile = 200;

    public TextWriter Error => error;

    /// <summary>The call was carried out.</summary>
    public int Done<T>(T value, Action<IAnsiConsole> forPeople)
    {
        Write(value, forPeople);
        return ExitCodes.Done;
    }

    /// <summary>The call was carried out and what it looked for is broken.</summary>
    public int Broken<T>(T value, Action<IAnsiConsole> forPeople)
    {
        Write(value, forPeople);
        return ExitCodes.Failed;
    }

    /// <summary>The input was refused; nothing was changed.</summary>
    public int Refused(Refusal refusal)
    {
        Say(refusal.Code, refusal.Message, refusal.Field);
        return ExitCodes.Refused;
    }

    /// <summary>A policy file was refused, or only remarked upon.</summary>
    public int Found(IReadOnlyList<Finding> findings, string whenNone)
    {
        Write(findings.Select(f => new { f.File, f.Element, f.Severity, f.Code, f.Message }), console => FindingsTable.Write(console, findings, whenNone));
        return findings.Any(f => f.Severity == Severity.Error) ? ExitCodes.Refused : ExitCodes.Done;
    }

    /// <summary>Something of the world failed; one sentence, never a stack trace.</summary>
    public int Failed(string code, string sentence)
    {
        Say(code, sentence, field: null);
        return ExitCodes.Failed;
    }

    private void Say(string code, string detail, string? field)
    {
        if (json)
        {
            output.WriteLine(JsonForm.Of(new { code, detail, field }));
        }
        else
        {
            error.WriteLine($"{detail} [{code}]");
        }
    }

    private IAnsiConsole ToTerminal() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

    private IAnsiConsole ToFile()
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors };
        var console = AnsiConsole.Create(settings);
        console.Profile.Width = WidthOfAFile;
        return console;
    }

    private void Write<T>(T value, Action<IAnsiConsole> forPeople)
    {
        if (json)
        {
            output.WriteLine(JsonForm.Of(value));
            return;
        }

        forPeople(output == Console.Out && !Console.IsOutputRedirected ? ToTerminal() : ToFile());
    }
}
