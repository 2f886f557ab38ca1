using ErAlerts.Infrastructure.Persistence.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>audit_roots</c>.</summary>
internal sealed class AuditRootMapping : IEntityTypeConfiguration<AuditRootRow>
{
    public void Configure(EntityTypeBuilder<AuditRootRow> builder)
    {
        builder.ToTable("audit_roots").HasKey(r => r.Number);
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Ignore(r => r.Root);
        builder.HasIndex(r => r.Hash).HasDatabaseName("ix_audit_roots_hash");
    }
}
