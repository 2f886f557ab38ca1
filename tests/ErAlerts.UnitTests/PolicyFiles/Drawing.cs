using System.Globalization;
using System.Xml.Linq;

namespace ErAlerts.UnitTests.PolicyFiles;

/// <summary>A BPMN file as a modeller sees it: its elements, and where they are drawn.</summary>
internal sealed class Drawing(string file)
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Di = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Way = "http://www.omg.org/spec/DD/20100524/DI";

    private readonly XDocument xml = XDocument.Load(Path.Combine(PolicyFolder.Path, file));

    public static IEnumerable<string> Files => Directory.EnumerateFiles(PolicyFolder.Path, "*.bpmn").Select(path => Path.GetFileName(path));

    /// <summary>Everything with an incoming or outgoing flow.</summary>
    public IEnumerable<XElement> FlowNodes => xml.Descendants(Bpmn + "process").Descendants()
        .Where(element => element.Elements(Bpmn + "incoming").Any() || element.Elements(Bpmn + "outgoing").Any());

    public IEnumerable<XElement> Flows => xml.Descendants(Bpmn + "sequenceFlow");

    public static string Id(XElement element) => (string?)element.Attribute("id") ?? "";

    public static string? Documentation(XElement element) => (string?)element.Element(Bpmn + "documentation");

    public static IEnumerable<string> Incoming(XElement node) => node.Elements(Bpmn + "incoming").Select(flow => flow.Value);

    public static IEnumerable<string> Outgoing(XElement node) => node.Elements(Bpmn + "outgoing").Select(flow => flow.Value);

    public Box BoxOf(string element) => new(Of("BPMNShape", element).Element(Dc + "Bounds")!);

    public (double X, double Y)[] WaypointsOf(string flow) =>
        [.. Of("BPMNEdge", flow).Elements(Way + "waypoint").Select(point => (Box.Number(point, "x"), Box.Number(point, "y")))];

    private XElement Of(string kind, string element) =>
        Assert.Single(xml.Descendants(Di + kind), shape => (string?)shape.Attribute("bpmnElement") == element);

    /// <summary>A rectangle on the drawing.</summary>
    internal sealed record Box(double X, double Y, double Width, double Height)
    {
        public Box(XElement bounds)
            : this(Number(bounds, "x"), Number(bounds, "y"), Number(bounds, "width"), Number(bounds, "height"))
        {
        }

        public static double Number(XElement element, string name) =>
            double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

        public bool Overlaps(Box other) =>
            X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

        public bool Holds(Box other) =>
            X <= other.X && Y <= other.Y && other.X + other.Width <= X + Width && other.Y + other.Height <= Y + Height;

        public bool HasOnBorder((double X, double Y) point) =>
            point.X >= X && point.X <= X + Width && point.Y >= Y && point.Y <= Y + Height
            && (point.X == X || point.X == X + Width || point.Y == Y || point.Y == Y + Height);
    }
}
