using ErAlerts.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Stores an enum as its kebab-case code, so that a row reads the same as the URL and the log.</summary>
internal sealed class CodeConverter<T>() : ValueConverter<T, string>(value => CodeOf(value), code => Parse(code))
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> ToCode = Enum.GetValues<T>().ToDictionary(v => v, v => Codes.Of(v));
    private static readonly Dictionary<string, T> FromCode = ToCode.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    private static string CodeOf(T value) => ToCode[value];

    private static T Parse(string code) =>
        FromCode.TryGetValue(code, out var value) ? value : throw new InvalidDataException($"'{code}' is no {typeof(T).Name} that this version knows.");
}
