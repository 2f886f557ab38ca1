using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>helper_assignments</c>; a referral has one standing assignment at most.</summary>
internal sealed class HelperAssignmentMapping : IEntityTypeConfiguration<HelperAssignment>
{
    private const string Standing = "taken_back_at IS NULL";

    public void Configure(EntityTypeBuilder<HelperAssignment> builder)
    {
        builder.ToTable("helper_assignments").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Referral>().WithMany().HasForeignKey(a => a.ReferralId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.ReferralId).IsUnique().HasFilter(Standing).HasDatabaseName("ix_helper_assignments_referral");
        builder.HasIndex(a => new { a.HelperId, a.Id }).HasFilter(Standing).HasDatabaseName("ix_helper_assignments_helper");
        builder.HasIndex(a => new { a.Office, a.Id }).HasFilter(Standing).HasDatabaseName("ix_helper_assignments_office");
    }
}
