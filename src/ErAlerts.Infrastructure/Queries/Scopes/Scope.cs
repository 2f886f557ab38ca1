using System.Linq.Expressions;

namespace ErAlerts.Infrastructure.Queries.Scopes;

/// <summary>
/// What a viewer may see of a table, as parts of which each is one range of an index, and a condition on sensitive rows. A list
/// reads its page from each part and merges; finding one row asks for any part. Both are SQL, so a hidden row never leaves the database.
/// </summary>
internal sealed record Scope<T>(IReadOnlyList<Expression<Func<T, bool>>> Parts, Expression<Func<T, bool>>? Sensitivity)
{
    /// <summary>Rows of any part; nothing when there is none.</summary>
    public IQueryable<T> Any(IQueryable<T> rows) => Parts.Count == 0 ? rows.Where(_ => false) : Filter(rows.Where(Parts.Aggregate(Or)));

    /// <summary>The rows of each part; parts may overlap.</summary>
    public IEnumerable<IQueryable<T>> Each(IQueryable<T> rows) => Parts.Select(part => Filter(rows.Where(part)));

    private IQueryable<T> Filter(IQueryable<T> rows) => Sensitivity is null ? rows : rows.Where(Sensitivity);

    private static Expression<Func<T, bool>> Or(Expression<Func<T, bool>> left, Expression<Func<T, bool>> right)
    {
        var body = new Replacement(right.Parameters[0], left.Parameters[0]).Visit(right.Body);
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(left.Body, body), left.Parameters);
    }

    private sealed class Replacement(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
