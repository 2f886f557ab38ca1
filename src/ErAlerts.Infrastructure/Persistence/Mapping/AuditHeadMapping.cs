using ErAlerts.Infrastructure.Persistence.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>audit_heads</c>: the last entry of each stream, so that a cut-off tail is noticed.</summary>
internal sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_heads").HasKey(h => h.Stream);
        builder.Property(h => h.Sequence).IsConcurrencyToken();
    }
}
