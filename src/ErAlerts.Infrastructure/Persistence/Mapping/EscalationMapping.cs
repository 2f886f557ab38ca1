using ErAlerts.Domain.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>escalations</c>: its key makes a rung climbed twice in a cycle impossible.</summary>
internal sealed class EscalationMapping : IEntityTypeConfiguration<Escalation>
{
    /// <summary>Name of the shadow key to the review.</summary>
    public const string ReviewId = "ReviewId";

    public void Configure(EntityTypeBuilder<Escalation> builder)
    {
        builder.ToTable("escalations");
        builder.Property<long>(ReviewId);
        builder.HasKey(ReviewId, nameof(Escalation.Cycle), nameof(Escalation.Level));
        builder.HasIndex(nameof(Escalation.PersonId), ReviewId).HasDatabaseName("ix_escalations_person");
    }
}
