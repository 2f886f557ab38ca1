using ErAlerts.Benchmarks;

return await BenchmarkVerbs.Run(args);
