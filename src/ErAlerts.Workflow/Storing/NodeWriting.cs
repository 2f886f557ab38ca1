using System.Collections.Immutable;
using System.Text.Json;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Storing;

/// <summary>Writes what lives in a state. The letters: i id, k kind, p parent, e element, d which of its definitions.</summary>
internal static class NodeWriting
{
    public static void Write(Utf8JsonWriter writer, ProcessDefinition definition, Node node)
    {
        writer.WriteStartObject();
        writer.WriteNumber("i", node.Id);
        writer.WriteString("k", node is Scope { Kind: var kind } ? Json.Kebab(kind) : node is Token ? "token" : "wait");
        if (node.Parent != 0)
        {
            writer.WriteNumber("p", node.Parent);
        }

        if (node.Element >= 0)
        {
            writer.WriteString("e", definition.Elements[node.Element].Id);
        }

        switch (node)
        {
            case Token token:
                Write(writer, token);
                break;
            case Wait wait:
                Write(writer, wait);
                break;
            case Scope scope:
                Write(writer, definition, scope);
                break;
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Token token)
    {
        if (token.Phase != TokenPhase.Active)
        {
            writer.WriteString("phase", Json.Kebab(token.Phase));
        }

        Locals(writer, token.Locals);
    }

    private static void Write(Utf8JsonWriter writer, Wait wait)
    {
        if (wait.Definition != 0)
        {
            writer.WriteNumber("d", wait.Definition);
        }

        if (wait.Seen)
        {
            writer.WriteBoolean("seen", value: true);
        }

        if (wait.Correlation is not null)
        {
            writer.WriteString("key", wait.Correlation);
        }

        if (wait.Left is { } left)
        {
            writer.WriteNumber("left", left);
        }
    }

    private static void Write(Utf8JsonWriter writer, ProcessDefinition definition, Scope scope)
    {
        Locals(writer, scope.Locals);
        writer.WriteNumber("live", scope.Live);
        if (scope.Joins.Length > 0)
        {
            writer.WriteStartArray("joins");
            foreach (var join in scope.Joins.OrderBy(join => join.Element))
            {
                Write(writer, definition.Elements[join.Element], join);
            }

            writer.WriteEndArray();
        }

        if (scope.Interrupted)
        {
            writer.WriteBoolean("interrupted", value: true);
        }

        if (scope.Loop is { } loop)
        {
            Write(writer, loop);
        }

        if (scope.Keys.Count > 0)
        {
            Json.Write(writer, "keys", scope.Keys);
        }

        Write(writer, definition, "done", scope.Done);
        if (scope.Undo is { } undo)
        {
            writer.WriteStartObject("undo");
            if (undo.Thrower >= 0)
            {
                writer.WriteString("e", definition.Elements[undo.Thrower].Id);
            }

            Write(writer, definition, "left", undo.Left);
            writer.WriteEndObject();
        }
    }

    /// <summary>Tokens by incoming flow; an element without flows has one place of no name.</summary>
    private static void Write(Utf8JsonWriter writer, Element element, Join join)
    {
        writer.WriteStartObject();
        writer.WriteString("e", element.Id);
        writer.WriteStartObject("n");
        for (var slot = 0; slot < join.Counts.Length; slot++)
        {
            if (join.Counts[slot] > 0)
            {
                writer.WriteNumber(slot < element.Incoming.Length ? element.Incoming[slot].Id : "", join.Counts[slot]);
            }
        }

        writer.WriteEndObject();
        if (!join.Consumed.IsEmpty)
        {
            writer.WriteStartArray("consumed");
            for (var slot = 0; slot < join.Consumed.Length; slot++)
            {
                if (join.Consumed[slot])
                {
                    writer.WriteStringValue(slot < element.Incoming.Length ? element.Incoming[slot].Id : "");
                }
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LoopState loop)
    {
        writer.WriteStartObject("loop");
        writer.WriteNumber("started", loop.Started);
        if (loop.Total > 0)
        {
            writer.WriteNumber("total", loop.Total);
            writer.WriteNumber("completed", loop.Completed);
            writer.WriteNumber("terminated", loop.Terminated);
        }

        if (loop.Closing)
        {
            writer.WriteBoolean("closing", value: true);
        }

        if (loop.Items is not null)
        {
            writer.WritePropertyName("items");
            FeelJson.WriteTyped(writer, loop.Items);
        }

        if (loop.Results.Count > 0)
        {
            writer.WriteStartArray("results");
            foreach (var (number, value) in loop.Results)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(number);
                FeelJson.WriteTyped(writer, value);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ProcessDefinition definition, string name, ImmutableArray<Undoable> undoables)
    {
        if (undoables.Length == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var undoable in undoables)
        {
            writer.WriteStartObject();
            writer.WriteString("e", definition.Elements[undoable.Element].Id);
            Locals(writer, undoable.Locals);
            Write(writer, definition, "inner", undoable.Inner);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Locals(Utf8JsonWriter writer, Variables locals)
    {
        if (locals.Count > 0)
        {
            Json.Write(writer, "vars", locals);
        }
    }
}
