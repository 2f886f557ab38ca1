using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>settings</c>; the value itself is the concurrency token.</summary>
internal sealed class StoredSettingMapping : IEntityTypeConfiguration<StoredSetting>
{
    public void Configure(EntityTypeBuilder<StoredSetting> builder)
    {
        builder.ToTable("settings").HasKey(s => s.Name);
        builder.Property(s => s.Value).IsConcurrencyToken();
    }
}
