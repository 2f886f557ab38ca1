using ErAlerts.Application.Backlog.Snapshots;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>backlog_days</c>: a row an office and night. Boards read the nights of a range, an office's page its own.</summary>
internal sealed class OfficeDayMapping : IEntityTypeConfiguration<OfficeDay>
{
    public void Configure(EntityTypeBuilder<OfficeDay> builder)
    {
        builder.ToTable("backlog_days").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.ComplexProperty(d => d.Numbers);
        builder.HasIndex(d => new { d.Office, d.Day, d.Sensitive }).IsUnique().HasDatabaseName("ix_backlog_days_office");
        builder.HasIndex(d => new { d.Day, d.Sensitive }).HasDatabaseName("ix_backlog_days_day");
    }
}
