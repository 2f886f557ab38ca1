using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>Takes the steps of a script. A step that finds nothing to do is noted, not an error.</summary>
internal sealed class DrySteps(DryWorld world)
{
    public void Take(DryRunStep step)
    {
        world.Names.Passed(step);
        switch (step)
        {
            case DryRunStep.Complete complete:
                Complete(complete);
                break;
            case DryRunStep.Fail fail:
                Answer(fail.Element, token => new ProcessEvent.TaskFailed(world.Now, token, fail.Error, "The script says so."));
                break;
            case DryRunStep.Message message:
                Note(world.Mail.Deliver(message.Name, world.StartVariables, message.Variables), $"Nothing waits for the message {message.Name}.");
                break;
            case DryRunStep.Signal signal:
                Note(world.Mail.Broadcast(signal.Name, world.StartVariables, signal.Variables, from: null), $"Nothing waits for the signal {signal.Name}.");
                break;
            case DryRunStep.Advance advance:
                world.MoveTo(world.DueAt(advance.By, world.Now));
                break;
            case DryRunStep.AdvanceTo advance:
                world.MoveTo(advance.Until);
                break;
            case DryRunStep.Drain:
                world.Drain();
                break;
        }

        world.MoveTo(world.Now);
    }

    private void Complete(DryRunStep.Complete step)
    {
        foreach (var instance in world.Instances.ToList())
        {
            if (instance.MessageWaitAt(step.Element) is { } wait && instance.Definition.Elements[wait.Element] is ReceiveTask)
            {
                world.Advance(instance, new ProcessEvent.TaskCompleted(world.Now, wait.Id, step.Variables));
                return;
            }
        }

        Answer(step.Element, token => new ProcessEvent.TaskCompleted(world.Now, token, step.Variables));
    }

    private void Answer(string element, Func<int, ProcessEvent> answer)
    {
        foreach (var instance in world.Instances.ToList())
        {
            if (instance.TokenAt(element) is { } token)
            {
                Note(world.Advance(instance, answer(token.Id)), $"{element} could not take its answer.");
                return;
            }
        }

        Note(done: false, $"{element} does not wait.");
    }

    private void Note(bool done, string problem)
    {
        if (!done)
        {
            world.Note(problem);
        }
    }
}
