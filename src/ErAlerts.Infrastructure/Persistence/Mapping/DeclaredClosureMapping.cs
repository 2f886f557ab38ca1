using ErAlerts.Application.Calendars;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>declared_closures</c>; a day is declared once for a calendar, also by two administrators at once.</summary>
internal sealed class DeclaredClosureMapping : IEntityTypeConfiguration<DeclaredClosure>
{
    public void Configure(EntityTypeBuilder<DeclaredClosure> builder)
    {
        builder.ToTable("declared_closures").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.CalendarId, c.Date }).IsUnique().HasDatabaseName("ix_declared_closures_date");
    }
}
