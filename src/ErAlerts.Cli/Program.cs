using ErAlerts.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

return await CommandLine.Run(args, Console.Out, Console.Error, stop.Token);
