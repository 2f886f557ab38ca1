using ErAlerts.Infrastructure.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>policy_files</c>: every content that was ever in force, by its hash.</summary>
internal sealed class StoredPolicyMapping : IEntityTypeConfiguration<StoredPolicy>
{
    public void Configure(EntityTypeBuilder<StoredPolicy> builder) => builder.ToTable("policy_files").HasKey(p => p.Hash);
}
