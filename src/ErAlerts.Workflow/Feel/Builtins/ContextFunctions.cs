using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.Workflow.Feel.Builtins.Parameter;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>Context functions (DMN table 81).</summary>
internal static class ContextFunctions
{
    private const string Key = "key";
    private const string Value = "value";

    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        new(
            "get value",
            new Signature([Context("m"), Text("key")], call => call.Context(0).GetValueOrDefault(call.Text(1), FeelValue.Null)),
            new Signature([Context("context"), List("keys")], GetDeep)),
        new("get entries", new Signature([Context("m")], call => call.Run.Sized(FeelList.Of(call.Context(0).Select(Entry))))),
        new("context", new Signature([List("entries")], OfEntries)),
        new(
            "context put",
            new Signature([Context("context"), Text("key"), Any("value")], call => Put(call, call.Context(0), call.Text(1), call[2])),
            new Signature([Context("context"), List("keys"), Any("value")], call => PutDeep(call, call.Context(0), 0))),
        new("context merge", new Signature([List("contexts")], Merge)),
    ];

    private static FeelValue Entry(KeyValuePair<string, FeelValue> entry) =>
        FeelContext.Of((Key, FeelString.Of(entry.Key)), (Value, entry.Value));

    private static FeelValue GetDeep(Call call)
    {
        FeelValue value = call.Context(0);
        foreach (var key in call.List(1).Items)
        {
            if (key is not FeelString name)
            {
                return call.Fail("every key must be a string.");
            }

            value = value is FeelContext context ? context.GetValueOrDefault(name.Value, FeelValue.Null) : FeelValue.Null;
        }

        return call.List(1).Count == 0 ? call.Fail("there must be a key.") : value;
    }

    private static FeelValue OfEntries(Call call)
    {
        var draft = new FeelContextDraft();
        foreach (var item in call.List(0).Items)
        {
            if (item is not FeelContext entry || !entry.TryGetValue(Key, out var key) || !entry.TryGetValue(Value, out var value) || key is not FeelString name)
            {
                return call.Fail("every entry must have a key, which is a string, and a value.");
            }

            if (!draft.Add(name.Value, value))
            {
                return call.Fail($"the key '{name.Value}' comes twice.");
            }
        }

        return call.Run.Sized(draft.Finish());
    }

    private static FeelValue Put(Call call, FeelContext context, string key, FeelValue value)
    {
        var draft = new FeelContextDraft(context);
        draft.Put(key, value);
        return call.Run.Sized(draft.Finish());
    }

    /// <summary>Each key but the last must lead to a context.</summary>
    private static FeelValue PutDeep(Call call, FeelContext context, int at)
    {
        var keys = call.List(1);
        if (at >= keys.Count || keys[at] is not FeelString key || !call.Run.Enter())
        {
            return call.Fail("the keys must be strings, and there must be one.");
        }

        var value = at == keys.Count - 1 ? call[2]
            : context.TryGetValue(key.Value, out var inner) && inner is FeelContext deeper ? PutDeep(call, deeper, at + 1)
            : call.Fail($"'{key.Value}' leads to no context.");
        call.Run.Leave();
        return value.IsNull && at < keys.Count - 1 ? value : Put(call, context, key.Value, value);
    }

    private static FeelValue Merge(Call call)
    {
        var draft = new FeelContextDraft();
        foreach (var item in call.List(0).Items)
        {
            if (item is not FeelContext context)
            {
                return call.Fail("every item must be a context.");
            }

            foreach (var (name, value) in context)
            {
                draft.Put(name, value);
            }
        }

        return call.Run.Sized(draft.Finish());
    }
}
