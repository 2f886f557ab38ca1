namespace ErAlerts.BrowserTests;

/// <summary>The journeys that share one web and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class StreetCollection : ICollectionFixture<Street>
{
    public const string Name = "street";
}
