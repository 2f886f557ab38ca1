using ErAlerts.Application.Backlog.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>backlog_weeks</c>: the past as a file told it.</summary>
internal sealed class OfficeWeekMapping : IEntityTypeConfiguration<OfficeWeek>
{
    public void Configure(EntityTypeBuilder<OfficeWeek> builder)
    {
        builder.ToTable("backlog_weeks").HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.ComplexProperty(w => w.Numbers);
        builder.HasIndex(w => new { w.Office, w.Monday }).IsUnique().HasDatabaseName("ix_backlog_weeks_office");
    }
}
