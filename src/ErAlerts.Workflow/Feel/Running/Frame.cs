using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Running;

/// <summary>Evaluates a bound expression.</summary>
internal delegate FeelValue Code(Frame frame);

/// <summary>The values of the names that one construct introduces (item, iteration variable, context entries, parameters), within those around it.</summary>
internal sealed class Frame
{
    private readonly FeelValue[]? _more;
    private FeelValue _first = FeelValue.Null;

    /// <summary>The outermost frame: what lies outside is the scope.</summary>
    public Frame(FeelRun run, IFeelScope outside)
    {
        Run = run;
        Outside = outside;
        Parent = this;
    }

    /// <summary>A frame of so many names within another.</summary>
    public Frame(Frame parent, int names, FeelRun? run = null)
    {
        Run = run ?? parent.Run;
        Outside = parent.Outside;
        Parent = parent;
        _more = names > 1 ? new FeelValue[names - 1] : null;
    }

    public FeelRun Run { get; }

    public IFeelScope Outside { get; }

    public Frame Parent { get; }

    /// <summary>The first name's value; the item of a filter; the input of unary tests.</summary>
    public FeelValue First
    {
        get => _first;
        set => _first = value;
    }

    public FeelValue this[int slot]
    {
        get => slot == 0 ? _first : _more![slot - 1] ?? FeelValue.Null;
        set
        {
            if (slot == 0)
            {
                _first = value;
            }
            else
            {
                _more![slot - 1] = value;
            }
        }
    }
}
