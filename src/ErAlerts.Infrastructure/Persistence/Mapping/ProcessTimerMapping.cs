using ErAlerts.Application.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>process_timers</c>. Its state is a concurrency token, so that a timer fired and cancelled at once has one winner.</summary>
internal sealed class ProcessTimerMapping : IEntityTypeConfiguration<ProcessTimer>
{
    /// <summary>Which timers stand in a state that no version writes: damage, which nobody would ever claim.</summary>
    public const string Unknown = "state NOT IN ('armed', 'fired', 'cancelled', 'failed')";

    private const string Armed = "state = 'armed'";

    public void Configure(EntityTypeBuilder<ProcessTimer> builder)
    {
        builder.ToTable("process_timers").HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.State).IsConcurrencyToken();
        builder.Property(t => t.Event).HasConversion<ShorthandConverter>();
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(t => t.InstanceId).OnDelete(DeleteBehavior.Cascade);

        // The instant alone: thousands fall due at one midnight, and PostgreSQL keeps equal keys in a fifth of the place.
        builder.HasIndex(t => t.DueAt).HasFilter(Armed).HasDatabaseName("ix_process_timers_due");
        builder.HasIndex(t => t.FiredAt).HasFilter("fired_at IS NOT NULL").HasDatabaseName("ix_process_timers_fired");
        builder.HasIndex(t => t.Id).HasFilter(Unknown).HasDatabaseName("ix_process_timers_unknown");
        builder.HasIndex(t => t.InstanceId).HasDatabaseName("ix_process_timers_instance");
    }
}
