using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>reviews</c>, one row a referral, with the latest clock and decision in the row so that lists need no join.</summary>
internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    private const string Live = "ended_at IS NULL";

    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("reviews").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Criteria).IsJsonText();
        builder.Ignore(r => r.Cycle);
        builder.HasOne<Referral>().WithMany().HasForeignKey(r => r.ReferralId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Cycles).WithOne().HasForeignKey(ReviewCycleMapping.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Escalations).WithOne().HasForeignKey(EscalationMapping.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Cycles).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(r => r.Escalations).UsePropertyAccessMode(PropertyAccessMode.Field);
        Index(builder);
    }

    private static void Index(EntityTypeBuilder<Review> builder)
    {
        builder.HasIndex(r => r.ReferralId).IsUnique().HasDatabaseName("ix_reviews_referral");
        builder.HasIndex(r => r.Number).HasDatabaseName("ix_reviews_number");
        builder.HasIndex(r => new { r.Office, r.State, r.OverdueAt, r.Id }).HasDatabaseName("ix_reviews_office_state");
        builder.HasIndex(r => new { r.AraId, r.OverdueAt, r.Id }).HasDatabaseName("ix_reviews_ara");
        builder.HasIndex(r => new { r.CswId, r.Id }).HasFilter(Live).HasDatabaseName("ix_reviews_live_by_csw");
        builder.HasIndex(r => new { r.ScswId, r.Id }).HasFilter(Live).HasDatabaseName("ix_reviews_live_by_scsw");
        builder.HasIndex(r => new { r.State, r.OverdueAt, r.Id }).HasDatabaseName("ix_reviews_state");
    }
}
