using ErAlerts.Application.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>process_history</c>: the events of an instance, an entry for each step; its key refuses a second step that ends with the same number.</summary>
internal sealed class ProcessHistoryMapping : IEntityTypeConfiguration<ProcessHistoryEntry>
{
    public void Configure(EntityTypeBuilder<ProcessHistoryEntry> builder)
    {
        builder.ToTable("process_history").HasKey(h => new { h.InstanceId, h.Sequence });
        builder.Property(h => h.Sequence).ValueGeneratedNever();
        builder.Property(h => h.Event).HasConversion<ShorthandConverter>();
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(h => h.InstanceId).OnDelete(DeleteBehavior.Cascade);
    }
}
