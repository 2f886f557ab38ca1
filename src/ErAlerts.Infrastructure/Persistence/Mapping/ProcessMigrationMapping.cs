using ErAlerts.Application.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>process_migrations</c>; its undoing is a concurrency token, so that it is undone once.</summary>
internal sealed class ProcessMigrationMapping : IEntityTypeConfiguration<ProcessMigration>
{
    public void Configure(EntityTypeBuilder<ProcessMigration> builder)
    {
        builder.ToTable("process_migrations").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.UndoneAt).IsConcurrencyToken();
    }
}
