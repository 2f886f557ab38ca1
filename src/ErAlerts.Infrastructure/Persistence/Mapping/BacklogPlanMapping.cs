using ErAlerts.Domain.Backlog.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>backlog_plans</c>. A plan is read and written whole, so what it says stands in the row.</summary>
internal sealed class BacklogPlanMapping : IEntityTypeConfiguration<BacklogPlan>
{
    public void Configure(EntityTypeBuilder<BacklogPlan> builder)
    {
        builder.ToTable("backlog_plans").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Content).IsJsonRecord();
        builder.Property(p => p.Baseline).IsJsonRecord();
        builder.Property(p => p.Checkpoints).IsJsonText();
        builder.Property(p => p.Climbs).IsJsonText();
        builder.Property(p => p.Comments).IsJsonText();
        builder.HasIndex(p => new { p.Office, p.DraftedAt }).HasDatabaseName("ix_backlog_plans_office");
        builder.HasIndex(p => p.Id, "ix_backlog_plans_live").HasFilter("ended_at IS NULL");
    }
}
