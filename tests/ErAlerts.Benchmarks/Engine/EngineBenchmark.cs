using System.Text.Json;

namespace ErAlerts.Benchmarks.Engine;

/// <summary>Measures the engine on one core: the life of a review, growth with size, the state of a long loop; prints a table or JSON.</summary>
internal static class EngineBenchmark
{
    public static Task<int> Run(string[] args)
    {
        var review = MadeUp.Process(MadeUp.Review);
        var life = Cost.Of(() => Lives.OfReview(review));
        var loop = new[] { 10, 100, 1_000, 10_000 }.Select(rounds => new { rounds, bytes = Lives.StoredAfter(rounds) }).ToList();
        var growth = Growth.All().ToList();
        if (args.Contains("--json"))
        {
            Console.WriteLine(JsonSerializer.Serialize(new { life, loop, growth }, JsonSerializerOptions.Web));
            return Task.FromResult(0);
        }

        Console.WriteLine($"Life of a review (start, two tasks, a timer, end): {life.Microseconds:N2} µs, {life.Bytes:N0} bytes");
        Console.WriteLine($"State of a loop, stored: {string.Join(", ", loop.Select(point => $"{point.bytes} bytes after {point.rounds:N0} rounds"))}");
        foreach (var (what, points) in growth)
        {
            Console.WriteLine($"{what}:");
            for (var i = 0; i < points.Count; i++)
            {
                var factor = i == 0 ? "" : $"  x{points[i].Cost.Microseconds / points[i - 1].Cost.Microseconds:N1}";
                Console.WriteLine($"  {points[i].Size,7:N0} {points[i].Cost.Microseconds,14:N2} µs {points[i].Cost.Bytes,14:N0} bytes{factor}");
            }
        }

        return Task.FromResult(0);
    }
}
