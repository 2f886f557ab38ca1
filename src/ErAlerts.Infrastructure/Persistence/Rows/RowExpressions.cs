using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Compiles what reads an entity's values and what makes an entity of a row; members are reached as EF Core reaches them, private ones too.</summary>
internal static class RowExpressions
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>entity → its values; places of shadow columns are left empty.</summary>
    public static Func<object, object?[]> Values(Type type, ImmutableArray<RowProperty> properties)
    {
        var entity = Expression.Parameter(typeof(object), "entity");
        var typed = Expression.Convert(entity, type);
        var values = properties.Select(p => p.Property.IsShadowProperty() ? Expression.Constant(null, typeof(object)) : Boxed(typed, p));
        return Expression.Lambda<Func<object, object?[]>>(Expression.NewArrayInit(typeof(object), values), entity).Compile();
    }

    /// <summary>row → entity; columns are read by place.</summary>
    public static Func<RowReader, object> Materialize(Type type, ImmutableArray<RowProperty> properties)
    {
        var reader = Expression.Parameter(typeof(RowReader), "reader");
        if (type.GetConstructor(Any, []) is not { } constructor)
        {
            return _ => throw new NotSupportedException($"{type.Name} is written only.");
        }

        var made = Expression.Variable(type, "made");
        var body = new List<Expression> { Expression.Assign(made, Expression.New(constructor)) };
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i] is { Part: null } own && !own.Property.IsShadowProperty())
            {
                body.Add(Expression.Assign(Member(made, own.Property), Read(reader, i, own.Property)));
            }
        }

        foreach (var part in properties.Where(p => p.Part is not null).Select(p => p.Part!).Distinct())
        {
            body.Add(Expression.Assign(Member(made, part), Part(reader, part, properties)));
        }

        body.Add(made);
        return Expression.Lambda<Func<RowReader, object>>(Expression.Block([made], body), reader).Compile();
    }

    private static Expression Boxed(Expression entity, RowProperty property)
    {
        if (property.Part is not { } part)
        {
            return Expression.Convert(Member(entity, property.Property), typeof(object));
        }

        var holder = Member(entity, part);
        return Expression.Condition(
            Expression.Equal(holder, Expression.Constant(null, holder.Type)),
            Expression.Constant(null, typeof(object)),
            Expression.Convert(Member(holder, property.Property), typeof(object)));
    }

    /// <summary>A part is there when its first column is; it is made by its constructor.</summary>
    private static ConditionalExpression Part(ParameterExpression reader, IComplexProperty part, ImmutableArray<RowProperty> properties)
    {
        var places = properties.Select((p, i) => (p.Part, p.Property, Place: i)).Where(p => p.Part == part).ToArray();
        var constructor = part.ClrType.GetConstructors(Any).MaxBy(c => c.GetParameters().Length)!;
        var arguments = constructor.GetParameters().Select(parameter =>
        {
            var (_, property, place) = places.Single(p => string.Equals(p.Property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            return Read(reader, place, property);
        });
        return Expression.Condition(IsNull(reader, places[0].Place), Expression.Constant(null, part.ClrType), Expression.New(constructor, arguments));
    }

    private static Expression Read(ParameterExpression reader, int place, IProperty property)
    {
        var converter = property.GetRelationalTypeMapping().Converter;
        var stored = converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var value = Stored(reader, place, stored);
        if (converter is not null)
        {
            value = Expression.Invoke(converter.ConvertFromProviderExpression, value);
        }

        value = value.Type == property.ClrType ? value : Expression.Convert(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(IsNull(reader, place), Expression.Default(property.ClrType), value)
            : value;
    }

    /// <summary>What is stored mostly is read by a method of its own.</summary>
    private static Expression Stored(ParameterExpression reader, int place, Type type) => (Type.GetTypeCode(type) switch
    {
        TypeCode.Int64 => nameof(RowReader.Int64),
        TypeCode.Int32 when !type.IsEnum => nameof(RowReader.Int32),
        TypeCode.Boolean => nameof(RowReader.Boolean),
        TypeCode.String => nameof(RowReader.Text),
        _ when type == typeof(byte[]) => nameof(RowReader.Bytes),
        _ when type == typeof(DateOnly) => nameof(RowReader.Date),
        _ => null,
    }) is { } method
        ? Expression.Call(reader, method, null, Expression.Constant(place))
        : Expression.Call(reader, nameof(RowReader.Other), [type], Expression.Constant(place));

    private static MethodCallExpression IsNull(ParameterExpression reader, int place) => Expression.Call(reader, nameof(RowReader.IsNull), null, Expression.Constant(place));

    private static MemberExpression Member(Expression holder, IPropertyBase property) =>
        property.PropertyInfo is { } member && (member.CanWrite || property.FieldInfo is null)
            ? Expression.Property(holder, member)
            : Expression.Field(holder, property.FieldInfo!);
}
