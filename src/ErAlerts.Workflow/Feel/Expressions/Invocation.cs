using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Builtins;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary><c>f(a, b)</c> and <c>f(x: a, y: b)</c> (grammar rule 38). Names is empty for arguments by position.</summary>
internal sealed record Invocation(int Position, Expression Callee, Sequence<Expression> Arguments, Sequence<string> Names)
    : Expression(Position, Above([Callee, .. Arguments]))
{
    public override IEnumerable<Expression> Children => [Callee, .. Arguments];

    public override Code Bind(Binder binder)
    {
        Code[] arguments = [.. Arguments.Select(argument => argument.Bind(binder))];
        ImmutableArray<string> names = [.. Names];
        var (builtin, mayBeHidden) = Callee is NameReference { Name: var name } ? binder.Builtin(name) : (null, true);
        if (builtin is not null && !mayBeHidden)
        {
            return Folded(builtin, names) is { } constant
                ? _ => constant
                : frame => Call(builtin, names, Values(arguments, frame), frame);
        }

        var callee = Callee.Bind(binder);
        return frame =>
        {
            var function = callee(frame) as FeelFunction ?? builtin;
            return Call(function, names, Values(arguments, frame), frame);
        };
    }

    public override void Write(ExpressionWriter writer)
    {
        writer.Add(Callee, Level.Operand).Add("(");
        if (Names.Count == 0)
        {
            writer.Add(Arguments);
        }
        else
        {
            writer.Add(Names.Zip(Arguments), pair => writer.Add(pair.First).Add(": ").Add(pair.Second, Level.Expression));
        }

        writer.Add(")");
    }

    private static FeelValue[] Values(Code[] arguments, Frame frame)
    {
        var values = arguments.Length == 0 ? [] : new FeelValue[arguments.Length];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = arguments[at](frame);
        }

        return values;
    }

    /// <summary>A call that always has the same answer is made once; one that goes wrong is left to report each time.</summary>
    private FeelValue? Folded(BuiltinFunction builtin, ImmutableArray<string> names)
    {
        if (!builtin.IsPure || Arguments.Any(argument => argument.Constant is null))
        {
            return null;
        }

        var run = new FeelRun(FeelOptions.Default);
        FeelValue[] values = [.. Arguments.Select(argument => argument.Constant!)];
        var value = names.IsEmpty ? builtin.Invoke(values, run) : builtin.Invoke(names, values, run);
        return run.Problems.Count == 0 ? value : null;
    }

    private FeelValue Call(FeelFunction? function, ImmutableArray<string> names, FeelValue[] values, Frame frame)
    {
        var run = frame.Run;
        run.Position = Position;
        if (function is null)
        {
            return run.Fail(ProblemCodes.NotAFunction, $"'{ExpressionWriter.Print(Callee)}' is not a function here.");
        }

        if (!run.Enter())
        {
            return FeelValue.Null;
        }

        var result = names.IsEmpty ? function.Invoke(values, run) : function.Invoke(names, values, run);
        run.Leave();
        return result;
    }
}
