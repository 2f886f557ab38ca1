using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.Workflow.Feel.Builtins.Parameter;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>Sorting by a function that says which of two items comes first (DMN table 80). A merge sort: stable, and sound for any answers.</summary>
internal static class SortFunction
{
    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        new("sort", new Signature([List("list"), Function("precedes")], Sort)) { IsPure = false },
    ];

    private static FeelValue Sort(Call call)
    {
        FeelValue[] items = [.. call.List(0).Items];
        return Sort(call, items, new FeelValue[items.Length], 0, items.Length)
            ? FeelList.Of([.. items])
            : call.Fail("the function must answer true or false for every two items.");
    }

    private static bool Sort(Call call, FeelValue[] items, FeelValue[] spare, int start, int end)
    {
        if (end - start < 2)
        {
            return true;
        }

        var middle = (start + end) / 2;
        return Sort(call, items, spare, start, middle) && Sort(call, items, spare, middle, end) && Merge(call, items, spare, start, middle, end);
    }

    private static bool Merge(Call call, FeelValue[] items, FeelValue[] spare, int start, int middle, int end)
    {
        var (left, right) = (start, middle);
        for (var at = start; at < end; at++)
        {
            var fromRight = left >= middle;
            if (!fromRight && right < end)
            {
                if (Calls.Invoke(call.Function(1), [items[right], items[left]], call.Run) is not FeelBoolean precedes)
                {
                    return false;
                }

                fromRight = precedes.Value;
            }

            spare[at] = fromRight ? items[right++] : items[left++];
        }

        Array.Copy(spare, start, items, start, end - start);
        return true;
    }
}
