using ErAlerts.Infrastructure.Persistence.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>audit_root_heads</c>, in the order in which a stream's latest place is asked for.</summary>
internal sealed class AuditRootHeadMapping : IEntityTypeConfiguration<AuditRootHead>
{
    public void Configure(EntityTypeBuilder<AuditRootHead> builder)
    {
        builder.ToTable("audit_root_heads").HasKey(h => new { h.Stream, h.Sequence });
        builder.Property(h => h.Sequence).ValueGeneratedNever();
        builder.HasIndex(h => new { h.Root, h.Stream }).HasDatabaseName("ix_audit_root_heads_root");
    }
}
