using ErAlerts.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>referrals</c>. The partial indexes hold open referrals only, which stay few while closed ones grow for ever.</summary>
internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    private const string Open = "status = 'open'";

    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("referrals").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => new { r.Number, r.Source }).IsUnique().HasDatabaseName("ix_referrals_number_source");
        builder.HasIndex(r => new { r.Office, r.ReceivedOn, r.Id }).HasFilter(Open).HasDatabaseName("ix_referrals_open_by_office");
        builder.HasIndex(r => new { r.CswId, r.ReceivedOn, r.Id }).HasFilter(Open).HasDatabaseName("ix_referrals_open_by_csw");
        builder.HasIndex(r => new { r.ScswId, r.ReceivedOn, r.Id }).HasFilter(Open).HasDatabaseName("ix_referrals_open_by_scsw");
        builder.HasIndex(r => r.EndedOn).HasFilter("ended_on IS NOT NULL").HasDatabaseName("ix_referrals_ended_on");
    }
}
