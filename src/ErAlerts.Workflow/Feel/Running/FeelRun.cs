using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Running;

/// <summary>One evaluation: what it has used up and what went wrong. Several expressions may share one.</summary>
internal sealed class FeelRun(FeelOptions options)
{
    private const int MostProblems = 50;

    private readonly FeelLimits _limits = options.Limits ?? FeelLimits.Default;
    private List<FeelProblem>? _problems;
    private int _steps;
    private int _depth;
    private int _quiet;

    public FeelOptions Options => options;

    /// <summary>Steps taken so far.</summary>
    public int Steps => _steps;

    /// <summary>Where in the text the evaluation is, for problems.</summary>
    public int Position { get; set; }

    /// <summary>What the text belongs to, for problems.</summary>
    public string? Place { get; set; }

    /// <summary>Whether a limit was exceeded: then no result counts.</summary>
    public bool IsExhausted { get; private set; }

    public IReadOnlyList<FeelProblem> Problems => (IReadOnlyList<FeelProblem>?)_problems ?? [];

    /// <summary>Reports a problem; the value of what failed is null.</summary>
    public FeelValue Fail(string code, string message)
    {
        if (_quiet == 0 && (_problems ??= []).Count < MostProblems)
        {
            _problems.Add(new FeelProblem(code, message, Position, Place));
        }

        return FeelValue.Null;
    }

    /// <summary>Counts steps; false when there are no more to take.</summary>
    public bool Step(int count = 1)
    {
        if (IsExhausted || _steps > _limits.Steps - count)
        {
            Exhaust($"The evaluation takes more than {_limits.Steps} steps.");
            return false;
        }

        _steps += count;
        return true;
    }

    /// <summary>Goes one call deeper; false when that is too deep. Every true is answered by <see cref="Leave"/>.</summary>
    public bool Enter()
    {
        if (!Step())
        {
            return false;
        }

        if (_depth >= _limits.Depth || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Exhaust($"Calls are nested deeper than {_depth}.");
            return false;
        }

        _depth++;
        return true;
    }

    public void Leave() => _depth--;

    /// <summary>Problems are not reported until <see cref="Resume"/>.</summary>
    public void Hush() => _quiet++;

    public void Resume() => _quiet--;

    /// <summary>The value, unless it is too large or too deep.</summary>
    public FeelValue Sized(FeelValue value)
    {
        if (value.Weight > _limits.CollectionSize || value.Nesting > FeelLimits.Nesting)
        {
            Exhaust(value.Weight > _limits.CollectionSize
                ? $"A list or context holds more than {_limits.CollectionSize} values."
                : $"Lists and contexts are nested deeper than {FeelLimits.Nesting}.");
            return FeelValue.Null;
        }

        return value;
    }

    /// <summary>Whether a collection may grow to so many items.</summary>
    public bool Allows(int items)
    {
        if (items > _limits.CollectionSize)
        {
            Exhaust($"A list or context holds more than {_limits.CollectionSize} values.");
            return false;
        }

        return true;
    }

    /// <summary>The text as a value, unless it is too long.</summary>
    public FeelValue Text(string text) => AllowsText(text.Length) ? FeelString.Of(text) : FeelValue.Null;

    /// <summary>Whether a text may have this length.</summary>
    public bool AllowsText(long length)
    {
        if (length > _limits.StringSize)
        {
            Exhaust($"A text is longer than {_limits.StringSize}.");
            return false;
        }

        return true;
    }

    /// <summary>What the evaluation came to.</summary>
    public FeelResult Result(FeelValue value) => new(IsExhausted ? FeelValue.Null : value, Problems);

    private void Exhaust(string message)
    {
        if (!IsExhausted)
        {
            IsExhausted = true;
            (_problems ??= []).Add(new FeelProblem(ProblemCodes.LimitExceeded, message, Position, Place));
        }
    }
}
