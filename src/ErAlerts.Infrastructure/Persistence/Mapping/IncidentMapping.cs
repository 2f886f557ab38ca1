using ErAlerts.Application.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>incidents</c>.</summary>
internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => i.At).HasFilter("resolved_at IS NULL").HasDatabaseName("ix_incidents_open");
        builder.HasIndex(i => i.InstanceId).HasFilter("resolved_at IS NULL").HasDatabaseName("ix_incidents_instance");
    }
}
