using ErAlerts.Application.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>process_subscriptions</c>. Its end is a concurrency token, so that a message that two send at once is heard once.</summary>
internal sealed class ProcessSubscriptionMapping : IEntityTypeConfiguration<ProcessSubscription>
{
    private const string Open = "ended_at IS NULL";

    public void Configure(EntityTypeBuilder<ProcessSubscription> builder)
    {
        builder.ToTable("process_subscriptions").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.EndedAt).IsConcurrencyToken();
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(s => s.InstanceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.Name, s.IsSignal, s.Id }).HasFilter(Open).HasDatabaseName("ix_process_subscriptions_listening");
        builder.HasIndex(s => s.InstanceId).HasFilter(Open).HasDatabaseName("ix_process_subscriptions_instance");
    }
}
