using ErAlerts.Application.Processes;
using ErAlerts.Application.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>migrated_instances</c>: which instances a migration moved.</summary>
internal sealed class MigratedInstanceMapping : IEntityTypeConfiguration<MigratedInstance>
{
    public void Configure(EntityTypeBuilder<MigratedInstance> builder)
    {
        builder.ToTable("migrated_instances").HasKey(m => new { m.MigrationId, m.InstanceId });
        builder.HasOne<ProcessMigration>().WithMany().HasForeignKey(m => m.MigrationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ProcessInstance>().WithMany().HasForeignKey(m => m.InstanceId).OnDelete(DeleteBehavior.Cascade);
    }
}
