using ErAlerts.Application.Backlog.Forecasts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>backlog_forecasts</c>: one an office, the county's under the empty code.</summary>
internal sealed class OfficeForecastMapping : IEntityTypeConfiguration<OfficeForecast>
{
    public void Configure(EntityTypeBuilder<OfficeForecast> builder)
    {
        builder.ToTable("backlog_forecasts").HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.Office).IsUnique().HasDatabaseName("ix_backlog_forecasts_office");
    }
}
