using ErAlerts.Domain.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>review_cycles</c>: the rounds of a review.</summary>
internal sealed class ReviewCycleMapping : IEntityTypeConfiguration<ReviewCycle>
{
    /// <summary>Name of the shadow key to the review.</summary>
    public const string ReviewId = "ReviewId";

    public void Configure(EntityTypeBuilder<ReviewCycle> builder)
    {
        builder.ToTable("review_cycles");
        builder.Property<long>(ReviewId);
        builder.HasKey(ReviewId, nameof(ReviewCycle.Number));
        builder.Property(c => c.Number).ValueGeneratedNever();
        builder.Property(c => c.Reasons).IsJsonText();
        builder.ComplexProperty(c => c.Clock);
        builder.HasIndex(c => new { c.AraId, c.DecidedAt }).HasFilter("decided_at IS NOT NULL").HasDatabaseName("ix_review_cycles_decided");
    }
}
