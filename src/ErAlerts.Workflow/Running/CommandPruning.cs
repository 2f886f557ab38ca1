namespace ErAlerts.Workflow.Running;

/// <summary>Leaves out what was asked for and withdrawn within the same step, so that no host starts work for nothing.</summary>
internal static class CommandPruning
{
    public static IReadOnlyList<Command> Prune(List<Command> commands)
    {
        HashSet<int>? withdrawn = null;
        foreach (var command in commands)
        {
            if (Withdrawn(command) is { } wait)
            {
                (withdrawn ??= []).Add(wait);
            }
        }

        if (withdrawn is null)
        {
            return commands;
        }

        var void_ = new HashSet<int>();
        foreach (var command in commands)
        {
            if (Opened(command) is { } wait && withdrawn.Contains(wait))
            {
                void_.Add(wait);
            }
        }

        return void_.Count == 0 ? commands : [.. commands.Where(command => (Opened(command) ?? Withdrawn(command)) is not { } wait || !void_.Contains(wait))];
    }

    private static int? Opened(Command command) => command switch
    {
        Command.OpenUserTask open => open.Wait,
        Command.RunService run => run.Wait,
        Command.ArmTimer arm => arm.Wait,
        Command.AwaitMessage message => message.Wait,
        Command.AwaitSignal signal => signal.Wait,
        Command.CallProcess call => call.Wait,
        _ => null,
    };

    private static int? Withdrawn(Command command) => command switch
    {
        Command.CancelUserTask cancel => cancel.Wait,
        Command.CancelService cancel => cancel.Wait,
        Command.CancelTimer cancel => cancel.Wait,
        Command.CancelMessage cancel => cancel.Wait,
        Command.CancelSignal cancel => cancel.Wait,
        Command.CancelCall cancel => cancel.Wait,
        _ => null,
    };
}
