using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Builtins;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>What a table's hit policy makes of the rules that matched (DMN 8.2.10); there is at least one.</summary>
internal static class Hits
{
    public static FeelValue Choose(TableBox table, int[] matched, IFeelScope scope, FeelRun run) => table.Definition.HitPolicy switch
    {
        HitPolicy.Unique => matched.Length == 1
            ? table.Output(matched[0], scope, run)
            : run.Fail("several-rules-match", $"Rules {Listed(matched)} match, but only one may."),
        HitPolicy.First => table.Output(matched[0], scope, run),
        HitPolicy.Any => Any(table, matched, scope, run),
        HitPolicy.Priority => Ranked(table, matched, scope, run)[0],
        HitPolicy.OutputOrder => run.Sized(FeelList.Of(Ranked(table, matched, scope, run))),
        HitPolicy.RuleOrder => run.Sized(FeelList.Of(All(table, matched, scope, run))),
        _ => Aggregate(table.Definition.Aggregation, FeelList.Of(All(table, matched, scope, run)), run),
    };

    private static string Listed(int[] rules) => string.Join(", ", rules.Take(10).Select(rule => rule + 1)) + (rules.Length > 10 ? ", …" : "");

    private static ImmutableArray<FeelValue> All(TableBox table, int[] matched, IFeelScope scope, FeelRun run)
    {
        var values = ImmutableArray.CreateBuilder<FeelValue>(matched.Length);
        foreach (var rule in matched)
        {
            values.Add(table.Output(rule, scope, run));
        }

        return values.MoveToImmutable();
    }

    private static FeelValue Any(TableBox table, int[] matched, IFeelScope scope, FeelRun run)
    {
        var first = table.Output(matched[0], scope, run);
        for (var at = 1; at < matched.Length; at++)
        {
            var other = table.Output(matched[at], scope, run);
            if (!first.Equals(other) && first.FeelEquals(other) is not true)
            {
                return run.Fail("outputs-differ", $"Rules {matched[0] + 1} and {matched[at] + 1} match with different outputs.");
            }
        }

        return first;
    }

    /// <summary>All outputs by falling priority: columns to the left count before those to the right, ties keep the order of the rules.</summary>
    private static ImmutableArray<FeelValue> Ranked(TableBox table, int[] matched, IFeelScope scope, FeelRun run)
    {
        var outputs = All(table, matched, scope, run);
        var ordered = outputs.OrderBy(_ => 0);
        for (var at = 0; at < table.Outputs.Length; at++)
        {
            var (column, single) = (table.Outputs[at], table.Outputs.Length == 1);
            if (!column.Values.IsEmpty)
            {
                ordered = ordered.ThenBy(output => column.Rank(single ? output : ((FeelContext)output)[column.Variable.Name], run));
            }
        }

        return [.. ordered];
    }

    private static FeelValue Aggregate(Aggregation aggregation, FeelList outputs, FeelRun run) => aggregation switch
    {
        Aggregation.None => run.Sized(outputs),
        Aggregation.Count => FeelNumber.Of(outputs.Count),
        Aggregation.Sum => Builtin("sum", outputs, run),
        Aggregation.Min => Builtin("min", outputs, run),
        _ => Builtin("max", outputs, run),
    };

    private static FeelValue Builtin(string name, FeelList outputs, FeelRun run) =>
        BuiltinCatalogue.Find(name)!.Invoke([outputs], run);
}
