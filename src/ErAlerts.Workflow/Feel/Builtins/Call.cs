using ErAlerts.Workflow.Feel.Numbers;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>The converted arguments of one call of a built-in function, and the run it happens in.</summary>
internal readonly struct Call(string function, FeelValue[] arguments, FeelRun run)
{
    public FeelRun Run => run;

    public FeelValue this[int at] => arguments[at];

    public bool Has(int at) => !arguments[at].IsNull;

    public Decimal34 Number(int at) => ((FeelNumber)arguments[at]).Value;

    public string Text(int at) => ((FeelString)arguments[at]).Value;

    public FeelList List(int at) => (FeelList)arguments[at];

    public FeelContext Context(int at) => (FeelContext)arguments[at];

    public FeelRange Range(int at) => (FeelRange)arguments[at];

    public FeelFunction Function(int at) => (FeelFunction)arguments[at];

    /// <summary>A whole number; false for one with a fraction, or too large to be a position.</summary>
    public bool Whole(int at, out int value)
    {
        var fits = ((FeelNumber)arguments[at]).TryToInt64(out var number) && number is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)number : 0;
        return fits;
    }

    public FeelValue Fail(string message) => run.Fail(ProblemCodes.OutOfDomain, $"{function}: {message}");
}
