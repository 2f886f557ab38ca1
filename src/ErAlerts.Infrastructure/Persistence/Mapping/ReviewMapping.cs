using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>reviews</c>, one row a referral, with the latest clock and decision in the row so that lists need no join.</summary>
internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    private const string Alert = "state <> 'not-an-alert'";

    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("reviews").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Criteria).IsJsonText();
        builder.Property(r => r.CriteriaFacts).HasConversion<ShorthandTextConverter>();
        builder.Property(r => r.CriteriaVersion).HasConversion<ContentHashConverter>();
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
        builder.HasIndex(r => new { r.OverdueAt, r.Id }, "ix_reviews_due").HasFilter(Alert);
        builder.HasIndex(r => new { r.Office, r.OverdueAt, r.Id }, "ix_reviews_office_due").HasFilter(Alert);

        // The list by state, and after its key what the board counts, so that it counts from the same index alone.
        builder.HasIndex(r => new { r.Office, r.State, r.OverdueAt, r.Id, r.AraId, r.Escalated, r.DueOn, r.Sensitive }, "ix_reviews_office_state").HasFilter(Alert);
        builder.HasIndex(r => new { r.AraId, r.OverdueAt, r.Id }, "ix_reviews_ara_due").HasFilter("ara_id IS NOT NULL");
        builder.HasIndex(r => new { r.CswId, r.OverdueAt, r.Id }, "ix_reviews_csw_due").HasFilter(Alert);
        builder.HasIndex(r => new { r.ScswId, r.OverdueAt, r.Id }, "ix_reviews_scsw_due").HasFilter(Alert);
        builder.HasIndex(r => new { r.OverdueAt, r.Id }, "ix_reviews_sensitive_due").HasFilter("sensitive");
        builder.HasIndex(r => new { r.Office, r.EndedAt }, "ix_reviews_ended").HasFilter("ended_at IS NOT NULL");
    }
}
