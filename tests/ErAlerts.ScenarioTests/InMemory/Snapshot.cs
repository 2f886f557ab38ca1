using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace ErAlerts.ScenarioTests.InMemory;

/// <summary>Copies a row so deeply that no change to the copy reaches the original, as reading it from a database would.</summary>
internal static class Snapshot
{
    private static readonly MethodInfo Clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();

    public static T Of<T>(T row)
        where T : class => (T)Copy(row)!;

    /// <summary>Whether two copies of a row hold the same values.</summary>
    public static bool Same(object? a, object? b)
    {
        if (a is null || b is null || a.GetType() != b.GetType())
        {
            return a is null && b is null;
        }

        return a switch
        {
            byte[] bytes => bytes.AsSpan().SequenceEqual((byte[])b),
            IList list => list.Count == ((IList)b).Count && list.Cast<object?>().Zip(((IList)b).Cast<object?>()).All(p => Same(p.First, p.Second)),
            _ when IsMutable(a.GetType()) => FieldsOf(a.GetType()).All(f => Same(f.GetValue(a), f.GetValue(b))),
            _ => a.Equals(b),
        };
    }

    private static object? Copy(object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case byte[] bytes:
                return bytes.Clone();
            case IList list when value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(List<>):
                var copies = (IList)Activator.CreateInstance(value.GetType())!;
                foreach (var item in list)
                {
                    copies.Add(Copy(item));
                }

                return copies;
            default:
                return IsMutable(value.GetType()) ? CopyFields(value) : value;
        }
    }

    private static object CopyFields(object row)
    {
        var copy = Clone.Invoke(row, null)!;
        foreach (var field in FieldsOf(row.GetType()))
        {
            field.SetValue(copy, Copy(field.GetValue(row)));
        }

        return copy;
    }

    /// <summary>Our own classes change in place; records, the platform's values and immutable collections do not.</summary>
    private static bool IsMutable(Type type) =>
        type is { IsClass: true, Namespace: not null } && type.Namespace.StartsWith("ErAlerts.", StringComparison.Ordinal) && type.GetMethod("<Clone>$") is null;

    private static FieldInfo[] FieldsOf(Type type) =>
        Fields.GetOrAdd(type, static t => t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic));
}
