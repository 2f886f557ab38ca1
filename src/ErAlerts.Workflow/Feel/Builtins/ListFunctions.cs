using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.Workflow.Feel.Builtins.Parameter;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>List functions that take lists apart and put them together (DMN table 75).</summary>
internal static class ListFunctions
{
    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        new("list contains", new Signature([List("list"), Any("element")], call => FeelBoolean.Of(Holds(call.List(0), call[1])))),
        new("count", new Signature([List("list")], call => FeelNumber.Of(call.List(0).Count))),
        new("sublist", new Signature([List("list"), Number("start position"), Number("length").Optional()], Sublist)),
        new("append", new Signature([List("list"), Any("item")], call => Made(call, call.List(0).Items.AddRange(call.List(1).Items)), IsVariadic: true)),
        new("concatenate", new Signature([List("list")], call => Concatenate(call, call.List(0)), IsVariadic: true)),
        new("insert before", new Signature([List("list"), Number("position"), Any("newItem")], Insert)),
        new("remove", new Signature([List("list"), Number("position")], call =>
            Place(call) is { } at ? FeelList.Of(call.List(0).Items.RemoveAt(at)) : OutOfList(call))),
        new("reverse", new Signature([List("list")], call => FeelList.Of(call.List(0).Items.Reverse()))),
        new("index of", new Signature([List("list"), Any("match")], IndexOf)),
        new("union", new Signature([List("list")], Union, IsVariadic: true)),
        new("distinct values", new Signature([List("list")], call => Distinct(call, call.List(0).Items))),
        new("flatten", new Signature([List("list")], Flatten)),
        new(
            "list replace",
            new Signature([List("list"), Number("position"), Any("newItem")], call =>
                Place(call) is { } at ? Made(call, call.List(0).Items.SetItem(at, call[2])) : OutOfList(call)),
            new Signature([List("list"), Function("match"), Any("newItem")], ReplaceMatching)) { IsPure = false },
    ];

    private static FeelValue Made(Call call, ImmutableArray<FeelValue> items) => call.Run.Sized(FeelList.Of(items));

    private static bool Holds(FeelList list, FeelValue element)
    {
        foreach (var item in list.Items)
        {
            if (Equality.Holds(item, element))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The zero-based place that the position (argument 1) means; null outside the list.</summary>
    private static int? Place(Call call)
    {
        var count = call.List(0).Count;
        return call.Whole(1, out var position) && position != 0 && Math.Abs((long)position) <= count
            ? position > 0 ? position - 1 : position + call.List(0).Count
            : null;
    }

    private static FeelValue OutOfList(Call call) => call.Fail($"the position must lie between 1 and {call.List(0).Count} or count from the end.");

    private static FeelValue Sublist(Call call)
    {
        if (Place(call) is not { } start)
        {
            return OutOfList(call);
        }

        var (items, rest) = (call.List(0).Items, call.List(0).Count - start);
        if (!call.Has(2))
        {
            return FeelList.Of(items[start..]);
        }

        return call.Whole(2, out var length) && length >= 1 && length <= rest
            ? FeelList.Of(items.Slice(start, length))
            : call.Fail($"the length must lie between 1 and {rest}.");
    }

    private static FeelValue Insert(Call call) =>
        Place(call) is { } at ? Made(call, call.List(0).Items.Insert(at, call[2])) : OutOfList(call);

    private static FeelValue IndexOf(Call call)
    {
        var (list, places) = (call.List(0), ImmutableArray.CreateBuilder<FeelValue>());
        for (var at = 0; at < list.Count; at++)
        {
            if (Equality.Holds(list[at], call[1]))
            {
                places.Add(FeelNumber.Of(at + 1));
            }
        }

        return FeelList.Of(places.DrainToImmutable());
    }

    private static FeelValue Concatenate(Call call, FeelList lists)
    {
        var all = ImmutableArray.CreateBuilder<FeelValue>();
        foreach (var part in lists.Items)
        {
            if (part.IsNull || !call.Run.Step(part.Weight) || !call.Run.Allows(all.Count + part.Weight - 1))
            {
                return call.Run.IsExhausted ? FeelValue.Null : call.Fail("every argument must be a list.");
            }

            all.AddRange(part is FeelList list ? list.Items : [part]);
        }

        return Made(call, all.DrainToImmutable());
    }

    private static FeelValue Union(Call call) => Concatenate(call, call.List(0)) is FeelList all ? Distinct(call, all.Items) : FeelValue.Null;

    private static FeelValue Distinct(Call call, ImmutableArray<FeelValue> items)
    {
        var (distinct, plain, others) = (ImmutableArray.CreateBuilder<FeelValue>(), new HashSet<FeelValue>(), new List<FeelValue>());
        foreach (var item in items)
        {
            if (!call.Run.Step(IsPlain(item) ? 1 : others.Count + 1))
            {
                return FeelValue.Null;
            }

            if (IsPlain(item) ? plain.Add(item) : !others.Exists(known => Equality.Holds(known, item)))
            {
                distinct.Add(item);
                others.AddRange(IsPlain(item) ? [] : [item]);
            }
        }

        return FeelList.Of(distinct.DrainToImmutable());
    }

    /// <summary>Whether equal values are the same value, so that a look-up finds them. Instants and what holds others may be equal and differ.</summary>
    private static bool IsPlain(FeelValue value) => value is FeelNull or FeelBoolean or FeelNumber or FeelString or FeelDate or FeelDaysDuration or FeelMonthsDuration;

    private static FeelValue Flatten(Call call)
    {
        var flat = ImmutableArray.CreateBuilder<FeelValue>();
        if (call.Run.Step(call.List(0).Weight))
        {
            Gather(call.List(0), flat);
        }

        return FeelList.Of(flat.DrainToImmutable());
    }

    private static void Gather(FeelList list, ImmutableArray<FeelValue>.Builder flat)
    {
        foreach (var item in list.Items)
        {
            if (item is FeelList inner)
            {
                Gather(inner, flat);
            }
            else
            {
                flat.Add(item);
            }
        }
    }

    private static FeelValue ReplaceMatching(Call call)
    {
        var (list, match, replaced) = (call.List(0), call.Function(1), ImmutableArray.CreateBuilder<FeelValue>());
        foreach (var item in list.Items)
        {
            var verdict = Calls.Invoke(match, [item, call[2]], call.Run);
            if (verdict is not FeelBoolean matches)
            {
                return call.Fail("the match function must answer true or false for every item.");
            }

            replaced.Add(matches.Value ? call[2] : item);
        }

        return Made(call, replaced.DrainToImmutable());
    }
}
