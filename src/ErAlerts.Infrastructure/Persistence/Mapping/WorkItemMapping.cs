using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>work_items</c>. The inbox index is in the order in which a person's open items are ranked.</summary>
internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    private const string Open = "closed_at IS NULL";

    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("work_items").HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.ClosedAt).IsConcurrencyToken();
        builder.Property(w => w.SubjectKind).HasDefaultValue(ReviewSteps.SubjectKind);
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(w => w.InstanceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(w => new { w.AssigneeId, w.OverdueAt, w.OpenedAt, w.Id }).HasFilter(Open).HasDatabaseName("ix_work_items_inbox");
        builder.HasIndex(w => w.InstanceId).HasDatabaseName("ix_work_items_instance");
    }
}
