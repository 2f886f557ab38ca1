using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Running;

/// <summary>What cannot go on stops where it is and says why; a person resolves it.</summary>
internal static class Incidents
{
    /// <summary>A token on the move stops at an element.</summary>
    public static void Stop(this Execution x, int scope, Element element, TokenPhase phase, string code, string message)
    {
        var token = new Token(x.NextId(), scope, element.Index) { Phase = phase };
        x.Put(token);
        x.Emit(new Command.RaiseIncident(token.Id, element.Id, code, message));
    }

    /// <summary>A token at work stops; before its work began, it lets go of what it waits for.</summary>
    public static void Stop(this Execution x, Token token, TokenPhase phase, string code, string message)
    {
        if (phase == TokenPhase.Entering)
        {
            x.CancelWaits(token.Waits);
            token = token with { Waits = [] };
        }

        x.Put(token with { Phase = phase });
        x.Emit(new Command.RaiseIncident(token.Id, x.ElementOf(token).Id, code, message));
    }
}
