using System.Xml.Linq;
using ErAlerts.Workflow.Feel.Times;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.TestKit;

/// <summary>Values of the TCK's test format: a typed <c>value</c>, components, or a list of items; <c>xsi:nil</c> is null.</summary>
internal static class TestValueReader
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static FeelValue Read(XElement holder)
    {
        if (IsNil(holder))
        {
            return FeelValue.Null;
        }

        if (holder.First("list") is { } list)
        {
            return IsNil(list) ? FeelValue.Null : FeelList.Of(list.Named("item").Select(Read));
        }

        if (holder.First("component") is not null)
        {
            return FeelContext.Of(holder.Named("component")
                .Select(component => KeyValuePair.Create(DmnXml.Name(component.Text("name") ?? ""), Read(component))));
        }

        return holder.First("value") is { } value && !IsNil(value) ? Typed(value) : FeelValue.Null;
    }

    private static bool IsNil(XElement element) => element.Attribute(Instance + "nil")?.Value.Trim() is "true" or "1";

    /// <summary>A value of an XML Schema type (DMN table 47). Text that does not fit its type stays text, so that it equals nothing by mistake.</summary>
    private static FeelValue Typed(XElement value)
    {
        var text = value.Value;
        var type = value.Attribute(Instance + "type")?.Value.Trim() ?? "string";
        return Typed(type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..], text.Trim()) ?? FeelString.Of(text);
    }

    private static FeelValue? Typed(string type, string text) => type switch
    {
        "boolean" => text is "true" or "1" ? FeelBoolean.True : text is "false" or "0" ? FeelBoolean.False : null,
        "decimal" or "double" or "float" or "integer" or "int" or "long" or "short" or "byte"
            or "nonNegativeInteger" or "positiveInteger" or "unsignedInt" or "unsignedLong" => FeelNumber.Read(text.TrimStart('+')),
        "date" => FeelDate.Read(text),
        "time" => FeelTime.Read(text),
        "dateTime" or "dateTimeStamp" => FeelDateTime.Read(text),
        "duration" or "dayTimeDuration" or "yearMonthDuration" => DurationText.Read(text),
        _ => null,
    };
}
