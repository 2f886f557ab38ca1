namespace ErAlerts.IntegrationTests.Web;

/// <summary>The tests that share one running web.</summary>
[CollectionDefinition(Name)]
public sealed class WebCollection : ICollectionFixture<WebHouse>
{
    public const string Name = "web";
}
