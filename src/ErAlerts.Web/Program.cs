using ErAlerts.Web.Hosting;

await using var app = Composition.Build(args);
await Serving.Run(app);
