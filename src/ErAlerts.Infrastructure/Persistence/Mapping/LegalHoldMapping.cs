using ErAlerts.Application.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>legal_holds</c>; of those on a referral one stands, also when two administrators set it at once.</summary>
internal sealed class LegalHoldMapping : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("legal_holds").HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.LiftedAt).IsConcurrencyToken();
        builder.HasIndex(h => h.Number).IsUnique().HasFilter("lifted_at IS NULL").HasDatabaseName("ix_legal_holds_standing");
    }
}
