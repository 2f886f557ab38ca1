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
        new Command("import", "Take in the county's files.") { new ImportPeople(), new ImportReferrals() },
        new Command("referrals", "Submit and approve closings.") { new ReferralsSubmit(), new ReferralsApprove(), new ReferralsSendBack() },
        new Command("alerts", "List and decide alerts.") { new AlertsList(), new AlertsDecide(), new AlertsHandOn() },
        new Command("timers", "Fire due timers.") { new TimersFire() },
        new Command("backlog", "Count the backlog, and take in its past.") { new BacklogCount(), new BacklogSnapshot(), new BacklogHistory() },
        new Command("audit", "Verify the audit.") { new AuditVerify(), new AuditRootVerb() },
        new Command("retention", "Keep, hold and remove what is out of time.") { new RetentionPreviewVerb(), new RetentionRunVerb(), new RetentionHold(), new RetentionLift(), new RetentionHolds() },
        new BackupVerb(),
        new RestoreVerb(),
        new Command("training", "Take in sign-in sheets.") { new TrainingSignIn() },
        new Command("demo", "Make up a county.") { new DemoGenerate() },
        new Command("workflow", "Check and run processes, mend and migrate them.")
        {
            new WorkflowCheck(), new WorkflowRun(), new WorkflowElements(), new WorkflowFormat(),
            new WorkflowIncidents(), new WorkflowResolve(), new WorkflowMigrate(), new WorkflowReplay(),
        },
        new Command("calendar", "Count business days.") { new CalendarDue(), new CalendarList(), new CalendarCount(), new CalendarClose() },
        new Command("decision", "Evaluate and test decisions.") { new DecisionEvaluate(), new DecisionTest() },
        new Command("feel", "Evaluate expressions.") { new FeelEvaluate() },
    };
}
