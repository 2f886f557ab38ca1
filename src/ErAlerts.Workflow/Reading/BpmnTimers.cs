using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Reading;

/// <summary>Timers: ISO 8601 is read now, anything else is a FEEL expression that gives it later.</summary>
internal static class BpmnTimers
{
    private static readonly (string Name, TimerForm Form)[] Forms =
        [("timeDate", TimerForm.Date), ("timeDuration", TimerForm.Duration), ("timeCycle", TimerForm.Cycle)];

    public static TimerEventDefinition? Read(BpmnElementReading reading, BpmnNode node)
    {
        foreach (var (name, form) in Forms)
        {
            if (node.Child(name) is { } timer)
            {
                return Read(reading, timer, form);
            }
        }

        reading.Error("timer-without-time", $"The timer of {reading.Id} has neither timeDate nor timeDuration nor timeCycle.");
        return null;
    }

    private static TimerEventDefinition? Read(BpmnElementReading reading, BpmnNode timer, TimerForm form)
    {
        var attributes = ForeignAttributes.Of(timer);
        if (attributes.Find("days") is { } days && days is not ("business" or "calendar"))
        {
            reading.Error("bad-value", $"The timer of {reading.Id} counts \"{days}\" days; there are business and calendar days.");
        }

        var text = timer.Text.Trim();
        if (TimerText.Parse(text, form, attributes) is { } length)
        {
            if (TimerText.Problem(length) is { } problem)
            {
                reading.Error("bad-timer", $"The timer \"{text}\" of {reading.Id} {problem}");
            }

            return new(form, length, null, attributes);
        }

        if (TimerText.LooksLikeIso(text))
        {
            reading.Error("bad-timer", $"The timer \"{text}\" of {reading.Id} is no {TimerText.Called(form)} of ISO 8601.");
            return null;
        }

        return reading.Expression(timer) is { } expression ? new(form, null, expression, attributes) : null;
    }
}
