namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>One caller after the other, or many at once.</summary>
internal static class Callers
{
    public const int Many = 16;

    public static async Task OneByOne(int from, int count, Func<int, Task> act)
    {
        for (var i = from; i < from + count; i++)
        {
            await act(i);
        }
    }

    public static Task AtOnce(int from, int count, Func<int, Task> act) => Task.WhenAll(Enumerable.Range(0, Many).Select(caller => Task.Run(async () =>
    {
        for (var i = from + caller; i < from + count; i += Many)
        {
            await act(i);
        }
    })));

    /// <summary>What the rates of one caller, of many, of EF Core and of ADO.NET say.</summary>
    public static Measured[] Judge(string what, double[] rates) =>
    [
        new Measured($"{what}, one by one", rates[0], "a second", rates[3], rates[2]).Must("0.8 of EF Core", rates[0] / rates[2] >= 0.8),
        new Measured($"{what}, {Many} callers", rates[1], "a second", rates[3], rates[2]).Must("twice 0.8 of EF Core", rates[1] / rates[2] >= 1.6),
        new Measured($"{what}, {Many} callers against one", rates[1] / rates[0], "times").Must("2", rates[1] / rates[0] >= 2),
    ];
}
