using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>Runs through every combination of several variables, the last one fastest; a later domain may depend on an earlier variable.</summary>
internal static class Product
{
    /// <summary>Calls <paramref name="each"/> until it answers false. False when a domain is null or the steps run out.</summary>
    public static bool Run(Func<Frame, IterationDomain?>[] domains, Frame frame, Func<Frame, bool> each)
    {
        var goesOn = true;
        return Run(domains, 0, frame, within => goesOn = each(within), () => goesOn);
    }

    private static bool Run(Func<Frame, IterationDomain?>[] domains, int level, Frame frame, Action<Frame> each, Func<bool> goesOn)
    {
        if (level == domains.Length)
        {
            each(frame);
            return true;
        }

        if (domains[level](frame) is not { } domain)
        {
            return false;
        }

        for (var place = 0L; place < domain.Count && goesOn(); place++)
        {
            var inner = new Frame(frame, 1) { First = domain[place] };
            if (!frame.Run.Step() || !Run(domains, level + 1, inner, each, goesOn))
            {
                return false;
            }
        }

        return true;
    }
}
