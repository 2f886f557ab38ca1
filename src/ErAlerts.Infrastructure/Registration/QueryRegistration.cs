using ErAlerts.Application.Policies;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Backlog;
using ErAlerts.Infrastructure.Queries.Changes;
using ErAlerts.Infrastructure.Queries.Operations;
using ErAlerts.Infrastructure.Queries.Overtime;
using ErAlerts.Infrastructure.Queries.People;
using ErAlerts.Infrastructure.Queries.Plans;
using ErAlerts.Infrastructure.Queries.Policies;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Infrastructure.Queries.Training;
using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.Infrastructure.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Infrastructure.Registration;

/// <summary>Everything that may be asked, one line each.</summary>
internal static class QueryRegistration
{
    public static void AddQueries(this IServiceCollection services)
    {
        services.AddSingleton(parts => ClockRules.Of(parts.GetRequiredService<PolicyCatalogue>()));
        services.AddSingleton(parts => new ReviewsQuery(Contexts(parts), Rules(parts), Clock(parts)));
        services.AddSingleton(parts => new MyWorkQuery(Contexts(parts), Rules(parts), Clock(parts)));
        services.AddSingleton(parts => new MyDeadlinesQuery(Contexts(parts), Rules(parts), Clock(parts)));
        services.AddSingleton(parts => new OfficeBoardQuery(Contexts(parts), Clock(parts)));
        services.AddSingleton(parts => new OverThirtyQuery(Contexts(parts), Rules(parts), Clock(parts)));
        services.AddSingleton(parts => new BacklogBoardQuery(Contexts(parts), parts.GetRequiredService<PolicyCatalogue>()));
        services.AddSingleton(parts => new OfficeDaysQuery(Contexts(parts)));
        services.AddSingleton(parts => new OfficeBacklogQuery(Contexts(parts), parts.GetRequiredService<PolicyCatalogue>()));
        services.AddSingleton(parts => new ReferralQuery(Contexts(parts), Rules(parts), Clock(parts)));
        services.AddSingleton(parts => new PeopleQuery(Contexts(parts)));
        services.AddSingleton(parts => new ChangesQuery(Contexts(parts)));
        services.AddSingleton(parts => new PolicyFileQuery(Contexts(parts)));
        services.AddSingleton(parts => new ReplayQuery(Contexts(parts), parts.GetRequiredService<PolicyCatalogue>()));
        services.AddSingleton(parts => new HoldsQuery(Contexts(parts)));
        services.AddSingleton(parts => new LatestActQuery(Contexts(parts)));
        services.AddSingleton(parts => new OperationsQuery(Contexts(parts), parts.GetRequiredService<OverdueTimers>(), Clock(parts)));
        services.AddSingleton(parts => new PlansQuery(Contexts(parts), parts.GetRequiredService<PolicyCatalogue>(), Clock(parts)));
        services.AddSingleton(parts => new HelpersQuery(Contexts(parts), parts.GetRequiredService<PolicyCatalogue>(), Clock(parts)));
        services.AddSingleton(parts => new OvertimeQuery(Contexts(parts), new SavedRoster(parts.GetRequiredService<NodeMemory>().Rosters)));
        services.AddSingleton(parts => new TrainingQuery(Contexts(parts), parts.GetRequiredService<PolicyCatalogue>(), Clock(parts)));
    }

    private static CountyContexts Contexts(IServiceProvider parts) => parts.GetRequiredService<CountyContexts>();

    private static ClockRules Rules(IServiceProvider parts) => parts.GetRequiredService<ClockRules>();

    private static TimeProvider Clock(IServiceProvider parts) => parts.GetRequiredService<TimeProvider>();
}
