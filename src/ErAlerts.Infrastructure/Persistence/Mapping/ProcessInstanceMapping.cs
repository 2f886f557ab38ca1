using ErAlerts.Application.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>process_instances</c>; one running process of each drawing a subject, those that another called aside.</summary>
internal sealed class ProcessInstanceMapping : IEntityTypeConfiguration<ProcessInstance>
{
    public void Configure(EntityTypeBuilder<ProcessInstance> builder)
    {
        builder.ToTable("process_instances").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.State).HasConversion<ShorthandConverter>();
        builder.Property(p => p.DefinitionHash).HasConversion<ContentHashConverter>();
        builder.Property(p => p.FirstHash).HasConversion<ContentHashConverter>();
        builder.HasIndex(p => new { p.SubjectId, p.ProcessId }).IsUnique().HasFilter("ended_at IS NULL AND caller_id IS NULL").HasDatabaseName("ix_process_instances_running");
        builder.HasIndex(p => p.SubjectId).HasDatabaseName("ix_process_instances_subject");
        builder.HasIndex(p => p.CallerId).HasFilter("ended_at IS NULL AND caller_id IS NOT NULL").HasDatabaseName("ix_process_instances_called");
    }
}
