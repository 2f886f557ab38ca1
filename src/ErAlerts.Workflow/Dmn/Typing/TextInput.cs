using ErAlerts.Workflow.Feel.Times;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Typing;

/// <summary>Reads texts as the dates, times and durations that a type asks for. Whatever does not fit stays as it is.</summary>
internal static class TextInput
{
    public static FeelValue Read(FeelValue value, FeelType type) => (value, ValueCheck.Plain(type)) switch
    {
        (FeelString text, SimpleType simple) => Read(text.Value, simple) ?? text,
        (FeelList list, ListType items) => FeelList.Of(list.Select(item => Read(item, items.Item))),
        (FeelContext context, ContextType entries) => FeelContext.Of(context.Select(entry =>
            KeyValuePair.Create(entry.Key, entries.Entries.TryGetValue(entry.Key, out var inner) ? Read(entry.Value, inner) : entry.Value))),
        (not FeelList, ListType items) => Read(value, items.Item),
        _ => value,
    };

    private static FeelValue? Read(string text, SimpleType type)
    {
        if (type == SimpleType.Date)
        {
            return FeelDate.Read(text);
        }

        if (type == SimpleType.Time)
        {
            return FeelTime.Read(text);
        }

        if (type == SimpleType.DateTime)
        {
            return FeelDateTime.Read(text);
        }

        return type == SimpleType.DaysDuration || type == SimpleType.MonthsDuration ? DurationText.Read(text) : null;
    }
}
