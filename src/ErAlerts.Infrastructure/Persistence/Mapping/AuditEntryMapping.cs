using ErAlerts.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>audit_entries</c>: the place in the stream and the two hashes stand beside the entry, for storage alone writes them.</summary>
internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    /// <summary>Shadow property: 1 for the stream's first entry.</summary>
    public const string Sequence = "Sequence";

    /// <summary>Shadow property: the hash of the entry before; empty for the first.</summary>
    public const string PreviousHash = "PreviousHash";

    /// <summary>Shadow property: SHA-256 over the previous hash and this entry.</summary>
    public const string Hash = "Hash";

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property<long>(Sequence).ValueGeneratedNever();
        builder.Property<byte[]>(PreviousHash).IsRequired();
        builder.Property<byte[]>(Hash).IsRequired();
        builder.HasKey(nameof(AuditEntry.Stream), Sequence);
        builder.HasIndex(nameof(AuditEntry.At), nameof(AuditEntry.Stream)).HasDatabaseName("ix_audit_entries_at");
    }
}
