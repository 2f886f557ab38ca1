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
        builder.HasIndex(r => new { r.ReceivedAt, r.Id }, "ix_referrals_open").HasFilter(Open);
        builder.HasIndex(r => new { r.Office, r.ReceivedAt, r.Id }, "ix_referrals_open_by_office").HasFilter(Open);
        builder.HasIndex(r => new { r.CswId, r.ReceivedAt, r.Id }, "ix_referrals_open_by_csw").HasFilter(Open);
        builder.HasIndex(r => new { r.ScswId, r.ReceivedAt, r.Id }, "ix_referrals_open_by_scsw").HasFilter(Open);
        builder.HasIndex(r => new { r.ReceivedAt, r.Id }, "ix_referrals_open_sensitive").HasFilter(Open + " AND sensitive");
        builder.HasIndex(r => new { r.EndedOn, r.ReceivedOn }, "ix_referrals_ended_on");
    }
}
