using ErAlerts.Application.Backlog.Helping;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Overtime;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Timers;
using ErAlerts.Application.Training;
using ErAlerts.Application.Versions;
using Microsoft.Extensions.Logging.Abstractions;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>The real use cases, put together over a host's storage as a composition root would.</summary>
internal sealed class UseCases(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    private readonly ProcessRunner _runner = new(policies);

    public ProcessRunner Runner => _runner;

    public ResolveIncident Resolve => new(transactions, _runner, clock);

    public MigrateProcesses Migrate => new(transactions, _runner, policies, clock);

    public UndoMigration Undo => new(transactions, _runner, policies, clock);

    public ITransactions Transactions => transactions;

    public PolicyCatalogue Policies => policies;

    public ReceivePeople ReceivePeople => new(transactions, policies, clock);

    public ReceiveReferrals ReceiveReferrals => new(transactions, policies, new FollowTheCounty(_runner, policies, clock), clock);

    public SubmitForClosing Submit => new(transactions, _runner, clock);

    public ApproveAsScsw Approve => new(transactions, _runner, clock);

    public SendBackAsScsw SendBack => new(transactions, _runner, clock);

    public DecideReview Decide => new(transactions, _runner, policies, clock);

    public FireDueTimers Fire => new(transactions, _runner, NullLogger<FireDueTimers>.Instance);

    public HandOnReviews HandOn => new(transactions, clock);

    public DeclareClosure DeclareClosure => new(transactions, policies, FollowCalendar, clock);

    public FollowCalendar FollowCalendar => new(transactions, policies, clock);

    public SendDigests SendDigests => new(transactions, policies, clock);

    public CheckThresholds CheckThresholds => new(transactions, policies, _runner, clock);

    public OpenPlan OpenPlan => new(transactions, policies, _runner, clock);

    public DraftPlan DraftPlan => new(transactions, policies, clock);

    public SubmitPlan SubmitPlan => new(transactions, policies, _runner, clock);

    public DecidePlan DecidePlan => new(transactions, policies, _runner, clock);

    public ChangePlan ChangePlan => new(transactions, policies, clock);

    public CommentOnPlan CommentOnPlan => new(transactions, policies, clock);

    public GiveReferral GiveReferral => new(transactions, policies, clock);

    public ShareOut ShareOut => new(transactions, policies, clock);

    public AskForOvertime AskForOvertime => new(transactions, policies, _runner, clock);

    public DecideOvertime DecideOvertime => new(transactions, _runner, clock);

    public KeepSessions KeepSessions => new(transactions, policies, clock);

    public ReceiveSignInSheet ReceiveSignInSheet => new(transactions, policies, clock);
}
