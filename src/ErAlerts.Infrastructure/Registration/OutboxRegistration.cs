using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Outbox;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErAlerts.Infrastructure.Registration;

/// <summary>The way out: by mail where a server is named, else into files.</summary>
internal static class OutboxRegistration
{
    public static void AddOutbox(this IServiceCollection services, ErAlertsSettings settings, IConfiguration configuration)
    {
        IMessageTransport transport = MailSettings.Read(configuration) is { } mail ? new SmtpTransport(mail) : new FolderTransport(Path.Combine(settings.DataFolder, "outbox"));
        services.AddSingleton(transport);
        services.AddSingleton(parts => new OutboxSender(
            parts.GetRequiredService<CountyContexts>(),
            parts.GetRequiredService<ITransactions>(),
            parts.GetRequiredService<IMessageTransport>(),
            parts.GetRequiredService<TimeProvider>(),
            parts.GetRequiredService<ILogger<OutboxSender>>()));
    }
}
