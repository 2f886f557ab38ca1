using ErAlerts.Application.Processes;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence;

/// <summary>The county's one database. A derived context per provider adds only how that provider stores an instant.</summary>
internal abstract class CountyDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Takes the next block of keys from the database and answers its first.</summary>
    public abstract long TakeKeyBlock();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<ReviewState>().HaveConversion<CodeConverter<ReviewState>>();
        configurationBuilder.Properties<EscalationLevel>().HaveConversion<CodeConverter<EscalationLevel>>();
        configurationBuilder.Properties<Decision>().HaveConversion<CodeConverter<Decision>>();
        configurationBuilder.Properties<ReferralStatus>().HaveConversion<CodeConverter<ReferralStatus>>();
        configurationBuilder.Properties<ResponseType>().HaveConversion<CodeConverter<ResponseType>>();
        configurationBuilder.Properties<SdmRisk>().HaveConversion<CodeConverter<SdmRisk>>();
        configurationBuilder.Properties<TimerState>().HaveConversion<CodeConverter<TimerState>>();
        configurationBuilder.Properties<PlanState>().HaveConversion<CodeConverter<PlanState>>();
        configurationBuilder.Properties<OvertimeState>().HaveConversion<CodeConverter<OvertimeState>>();
        configurationBuilder.Properties<OvertimeWork>().HaveConversion<CodeConverter<OvertimeWork>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new PersonMapping());
        modelBuilder.ApplyConfiguration(new ReferralMapping());
        modelBuilder.ApplyConfiguration(new ReviewMapping());
        modelBuilder.ApplyConfiguration(new ReviewCycleMapping());
        modelBuilder.ApplyConfiguration(new EscalationMapping());
        modelBuilder.ApplyConfiguration(new ProcessInstanceMapping());
        modelBuilder.ApplyConfiguration(new ProcessHistoryMapping());
        modelBuilder.ApplyConfiguration(new ProcessTimerMapping());
        modelBuilder.ApplyConfiguration(new ProcessSubscriptionMapping());
        modelBuilder.ApplyConfiguration(new ProcessMigrationMapping());
        modelBuilder.ApplyConfiguration(new MigratedInstanceMapping());
        modelBuilder.ApplyConfiguration(new WorkItemMapping());
        modelBuilder.ApplyConfiguration(new NoticeMapping());
        modelBuilder.ApplyConfiguration(new OutboxMessageMapping());
        modelBuilder.ApplyConfiguration(new IncidentMapping());
        modelBuilder.ApplyConfiguration(new ClosingDiscrepancyMapping());
        modelBuilder.ApplyConfiguration(new DeclaredClosureMapping());
        modelBuilder.ApplyConfiguration(new ImportRunMapping());
        modelBuilder.ApplyConfiguration(new AuditEntryMapping());
        modelBuilder.ApplyConfiguration(new AuditHeadMapping());
        modelBuilder.ApplyConfiguration(new AuditRootMapping());
        modelBuilder.ApplyConfiguration(new AuditRootHeadMapping());
        modelBuilder.ApplyConfiguration(new StoredSettingMapping());
        modelBuilder.ApplyConfiguration(new StoredPolicyMapping());
        modelBuilder.ApplyConfiguration(new BacklogPlanMapping());
        modelBuilder.ApplyConfiguration(new HelperAssignmentMapping());
        modelBuilder.ApplyConfiguration(new OvertimeRequestMapping());
        modelBuilder.ApplyConfiguration(new TrainingSessionMapping());
        modelBuilder.ApplyConfiguration(new OfficeDayMapping());
        modelBuilder.ApplyConfiguration(new OfficeWeekMapping());
        modelBuilder.ApplyConfiguration(new OfficeForecastMapping());
        modelBuilder.ApplyConfiguration(new LegalHoldMapping());
        SnakeCaseColumns.Apply(modelBuilder.Model);
    }
}
