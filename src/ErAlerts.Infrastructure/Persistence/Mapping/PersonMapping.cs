using ErAlerts.Domain;
using ErAlerts.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Table <c>people</c>: the roster.</summary>
internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people").HasKey(p => p.Id);
        builder.Property(p => p.Roles).HasConversion(new TextSetConverter<Role>(r => Codes.Of(r), Role), TextSetConverter<Role>.Comparer);
        builder.Property(p => p.Offices).HasConversion(new TextSetConverter<string>(o => o, o => o), TextSetConverter<string>.Comparer);
    }

    private static Role Role(string code) =>
        Codes.TryParse<Role>(code, out var role) ? role : throw new InvalidDataException($"'{code}' is no role that this version knows.");
}
