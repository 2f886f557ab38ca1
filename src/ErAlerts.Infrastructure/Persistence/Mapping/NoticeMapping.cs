using ErAlerts.Application.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>notices</c>.</summary>
internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices").HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.DigestedAt).IsConcurrencyToken();
        builder.HasIndex(n => new { n.PersonId, n.At }).HasFilter("digested_at IS NULL").HasDatabaseName("ix_notices_waiting");
    }
}
