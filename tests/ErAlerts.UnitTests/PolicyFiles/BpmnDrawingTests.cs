namespace ErAlerts.UnitTests.PolicyFiles;

public class BpmnDrawingTests
{
    public static TheoryData<string> Files => [.. Drawing.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_element_has_a_name_and_a_sentence(string file) => Assert.All(new Drawing(file).FlowNodes, node =>
    {
        Assert.False(string.IsNullOrWhiteSpace((string?)node.Attribute("name")), Drawing.Id(node));
        Assert.EndsWith(".", Drawing.Documentation(node), StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void No_two_elements_are_drawn_over_each_other(string file)
    {
        var drawing = new Drawing(file);
        var nodes = drawing.FlowNodes.Where(node => node.Name.LocalName != "boundaryEvent").ToArray();
        foreach (var (first, second) in nodes.SelectMany((node, n) => nodes[(n + 1)..].Select(other => (node, other))))
        {
            var (a, b) = (drawing.BoxOf(Drawing.Id(first)), drawing.BoxOf(Drawing.Id(second)));
            Assert.True(second.Ancestors().Contains(first) ? a.Holds(b) : !a.Overlaps(b), $"{Drawing.Id(first)} and {Drawing.Id(second)}");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_boundary_event_is_drawn_on_the_border_of_its_activity(string file)
    {
        var drawing = new Drawing(file);
        Assert.All(drawing.FlowNodes.Where(node => node.Name.LocalName == "boundaryEvent"), node =>
        {
            var circle = drawing.BoxOf(Drawing.Id(node));
            var activity = drawing.BoxOf((string?)node.Attribute("attachedToRef") ?? "");
            Assert.True(activity.HasOnBorder((circle.X + (circle.Width / 2), circle.Y + (circle.Height / 2))), Drawing.Id(node));
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_flow_is_drawn_from_border_to_border_and_known_at_both_ends(string file)
    {
        var drawing = new Drawing(file);
        var nodes = drawing.FlowNodes.ToDictionary(Drawing.Id);
        Assert.All(drawing.Flows, flow =>
        {
            var (source, target) = (nodes[(string?)flow.Attribute("sourceRef") ?? ""], nodes[(string?)flow.Attribute("targetRef") ?? ""]);
            var points = drawing.WaypointsOf(Drawing.Id(flow));
            Assert.True(drawing.BoxOf(Drawing.Id(source)).HasOnBorder(points[0]), Drawing.Id(flow));
            Assert.True(drawing.BoxOf(Drawing.Id(target)).HasOnBorder(points[^1]), Drawing.Id(flow));
            Assert.Contains(Drawing.Id(flow), Drawing.Outgoing(source));
            Assert.Contains(Drawing.Id(flow), Drawing.Incoming(target));
        });
    }
}
