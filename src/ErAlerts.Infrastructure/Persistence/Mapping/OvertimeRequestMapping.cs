using ErAlerts.Domain.Overtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>overtime_requests</c>. Hours come in quarters, which a binary number holds exactly and every database adds up.</summary>
internal sealed class OvertimeRequestMapping : IEntityTypeConfiguration<OvertimeRequest>
{
    public void Configure(EntityTypeBuilder<OvertimeRequest> builder)
    {
        builder.ToTable("overtime_requests").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.HoursAsked).HasConversion<double>();
        builder.Property(r => r.HoursGranted).HasConversion<double>();
        builder.HasIndex(r => new { r.PersonId, r.On }).HasDatabaseName("ix_overtime_requests_person");
        builder.HasIndex(r => new { r.Office, r.On, r.Id }).HasDatabaseName("ix_overtime_requests_office");
        builder.HasIndex(r => r.PlanId).HasFilter("plan_id IS NOT NULL").HasDatabaseName("ix_overtime_requests_plan");
    }
}
