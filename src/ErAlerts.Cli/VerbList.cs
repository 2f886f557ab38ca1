using System.CommandLine;
using ErAlerts.Cli.Verbs;

namespace ErAlerts.Cli;

/// <summary>Every verb there is, in the order of the help.</summary>
internal static class VerbList
{
    public static RootCommand Root() => new("ER alert reviews: every alert decided in time, or escalated.")
    {
        GlobalOptions.Json,
        GlobalOptions.Database,
        GlobalOptions.Workflows,
        GlobalOptions.Demo,
        new Migrate(),
        new Command("calendar", "Count business days.") { new CalendarDue(), new CalendarList(), new CalendarCount() },
        new Command("decision", "Evaluate and test decisions.") { new DecisionEvaluate(), new DecisionTest() },
        new Command("feel", "Evaluate expressions.") { new FeelEvaluate() },
    };
}
