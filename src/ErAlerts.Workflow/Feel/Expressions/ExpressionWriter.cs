using System.Text;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>Writes a syntax tree as text that parses to the same tree.</summary>
internal sealed class ExpressionWriter
{
    private readonly StringBuilder _text = new();

    public static string Print(Expression expression)
    {
        var writer = new ExpressionWriter();
        expression.Write(writer);
        return writer._text.ToString();
    }

    public ExpressionWriter Add(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>A node that must bind at least so tightly; in parentheses if it does not.</summary>
    public ExpressionWriter Add(Expression expression, Level least)
    {
        var wrapped = expression.Level < least;
        _text.Append(wrapped ? "(" : "");
        expression.Write(this);
        _text.Append(wrapped ? ")" : "");
        return this;
    }

    public ExpressionWriter Add<T>(IEnumerable<T> items, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            _text.Append(first ? "" : ", ");
            first = false;
            write(item);
        }

        return this;
    }

    public ExpressionWriter Add(IEnumerable<Expression> items) => Add(items, item => item.Write(this));
}
