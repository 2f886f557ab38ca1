using System.Linq.Expressions;
using ErAlerts.Infrastructure.Persistence.Mapping;

namespace ErAlerts.Infrastructure.Queries;

/// <summary>Puts a query in the order of a nullable instant and the row's key, beginning after a cursor. Rows without the instant come last and are asked for apart, so that both are one range of an index.</summary>
internal static class Keyset
{
    /// <summary>Rows that have the instant.</summary>
    public static IQueryable<T> Timed<T>(this IQueryable<T> rows, Expression<Func<T, DateTimeOffset?>> key, Expression<Func<T, long>> id, bool descending, PageCursor? after)
    {
        rows = rows.Where(Compare(key, Expression.NotEqual, null));
        if (after is { Key: { } micros })
        {
            DateTimeOffset? from = UnixMicrosecondsConverter.From(micros);
            rows = rows
                .Where(Compare(key, descending ? Expression.LessThanOrEqual : Expression.GreaterThanOrEqual, from))
                .Where(After(key, id, descending, from, after.Id));
        }

        return descending ? rows.OrderByDescending(key).ThenByDescending(id) : rows.OrderBy(key).ThenBy(id);
    }

    /// <summary>Rows that lack it, by key; the instant stands in the order so that it is the index's.</summary>
    public static IQueryable<T> Untimed<T>(this IQueryable<T> rows, Expression<Func<T, DateTimeOffset?>> key, Expression<Func<T, long>> id, PageCursor? after)
    {
        rows = rows.Where(Compare(key, Expression.Equal, null));
        if (after is { Key: null })
        {
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(Expression.GreaterThan(id.Body, Parameter(after.Id)), id.Parameters));
        }

        return rows.OrderBy(key).ThenBy(id);
    }

    private static Expression<Func<T, bool>> Compare<T>(Expression<Func<T, DateTimeOffset?>> key, Func<Expression, Expression, Expression> operation, DateTimeOffset? value)
    {
        var other = value is null ? (Expression)Expression.Constant(null, typeof(DateTimeOffset?)) : Parameter(value);
        return Expression.Lambda<Func<T, bool>>(operation(key.Body, other), key.Parameters);
    }

    private static Expression<Func<T, bool>> After<T>(Expression<Func<T, DateTimeOffset?>> key, Expression<Func<T, long>> id, bool descending, DateTimeOffset? from, long afterId)
    {
        var idBody = new Replacement(id.Parameters[0], key.Parameters[0]).Visit(id.Body);
        var later = descending
            ? Expression.OrElse(Expression.LessThan(key.Body, Parameter(from)), Expression.LessThan(idBody, Parameter(afterId)))
            : Expression.OrElse(Expression.GreaterThan(key.Body, Parameter(from)), Expression.GreaterThan(idBody, Parameter(afterId)));
        return Expression.Lambda<Func<T, bool>>(later, key.Parameters);
    }

    /// <summary>A value that EF sends as a parameter, so that every page shares one compiled query.</summary>
    private static Expression Parameter<TValue>(TValue value) => Expression.Property(Expression.Constant(new Box<TValue>(value)), nameof(Box<>.Value));

    private sealed record Box<TValue>(TValue Value);

    private sealed class Replacement(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
