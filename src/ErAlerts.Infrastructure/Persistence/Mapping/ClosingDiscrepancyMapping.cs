using ErAlerts.Application.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>closing_discrepancies</c>.</summary>
internal sealed class ClosingDiscrepancyMapping : IEntityTypeConfiguration<ClosingDiscrepancy>
{
    public void Configure(EntityTypeBuilder<ClosingDiscrepancy> builder)
    {
        builder.ToTable("closing_discrepancies").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasIndex(d => new { d.Office, d.SeenAt, d.Id }).HasDatabaseName("ix_closing_discrepancies_office");
    }
}
