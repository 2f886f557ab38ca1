using ErAlerts.Application.Audit;
using ErAlerts.Application.Backlog;
using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Helping;
using ErAlerts.Application.Backlog.History;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Backlog.Snapshots;
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
using ErAlerts.Application.Retention;
using ErAlerts.Infrastructure.Demo;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Policies;
using ErAlerts.Infrastructure.Queries.Backlog;
using ErAlerts.Infrastructure.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Infrastructure.Registration;

/// <summary>The policies in force and everything that may be done, one line each.</summary>
internal static class UseCaseRegistration
{
    public static void AddPolicies(this IServiceCollection services, ErAlertsSettings settings)
    {
        services.AddSingleton(parts => new PolicyStore(
            settings.WorkflowsFolder,
            parts.GetRequiredService<CountyContexts>(),
            parts.GetRequiredService<ITransactions>(),
            parts.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PolicyCatalogue>(parts => parts.GetRequiredService<PolicyStore>().Load(CancellationToken.None).GetAwaiter().GetResult());
    }

    public static void AddUseCases(this IServiceCollection services)
    {
        services.AddSingleton<ProcessRunner>();
        services.AddSingleton<SubmitForClosing>();
        services.AddSingleton<SubmitManyForClosing>();
        services.AddSingleton<ApproveAsScsw>();
        services.AddSingleton<SendBackAsScsw>();
        services.AddSingleton<DecideReview>();
        services.AddSingleton<HandOnReviews>();
        services.AddSingleton<FireDueTimers>();
        services.AddSingleton<FollowTheCounty>();
        services.AddSingleton<ReceiveReferrals>();
        services.AddSingleton<ReceivePeople>();
        services.AddSingleton<SendDigests>();
        services.AddSingleton<RecordView>();
        services.AddPlanning();
        services.AddSingleton<DeclareClosure>();
        services.AddSingleton<FollowCalendar>();
        services.AddSingleton<IBacklogFacts, BacklogFacts>();
        services.AddSingleton<TakeSnapshots>();
        services.AddSingleton<TakeHistory>();
        services.AddSingleton<MakeForecasts>();
        services.AddSingleton<Nightly>();
        services.AddSingleton<HoldReferral>();
        services.AddSingleton<RemoveExpired>();
        services.AddSingleton<ResolveIncident>();
        services.AddSingleton<MigrateProcesses>();
        services.AddSingleton<UndoMigration>();
        services.AddSingleton<DemoCounty>();
        services.AddSingleton<RecordClockMove>();
    }

    private static void AddPlanning(this IServiceCollection services)
    {
        services.AddSingleton<CheckThresholds>();
        services.AddSingleton<OpenPlan>();
        services.AddSingleton<DraftPlan>();
        services.AddSingleton<SubmitPlan>();
        services.AddSingleton<DecidePlan>();
        services.AddSingleton<ChangePlan>();
        services.AddSingleton<CommentOnPlan>();
        services.AddSingleton<GiveReferral>();
        services.AddSingleton<ShareOut>();
        services.AddSingleton<AskForOvertime>();
        services.AddSingleton<DecideOvertime>();
        services.AddSingleton<KeepSessions>();
        services.AddSingleton<ReceiveSignInSheet>();
    }
}
