using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ErAlerts.Infrastructure.Telemetry;

/// <summary>Sends the product's meters and traces by OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says whereto; elsewhere nothing leaves the process.</summary>
internal sealed class OtlpExport(IConfiguration configuration) : IHostedService, IDisposable
{
    private const string Ours = "ErAlerts.*";
    private MeterProvider? _meters;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            _meters = Sdk.CreateMeterProviderBuilder().AddMeter(Ours).AddMeter("Microsoft.AspNetCore.Hosting").AddOtlpExporter().Build();
            _traces = Sdk.CreateTracerProviderBuilder().AddSource(Ours).AddSource("Microsoft.AspNetCore").AddOtlpExporter().Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _meters?.Dispose();
        _traces?.Dispose();
    }
}
