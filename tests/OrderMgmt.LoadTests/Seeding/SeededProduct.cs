using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Proving;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Seeding;

/// <summary>The product on a database that can be grown: it is stopped, orders are written, and it is started again.</summary>
internal sealed class SeededProduct : IAsyncDisposable
{
    private readonly DatabaseHost _databases;
    private readonly ReplicaSet _replicas;
    private readonly Seeder _seeder;
    private long _orders;

    private SeededProduct(DatabaseHost databases, ReplicaSet replicas, MasterRecords records, OrderBlock block, TextWriter progress)
    {
        (_databases, _replicas, Records, Block, _orders) = (databases, replicas, records, block, block.Orders);
        _seeder = new Seeder(databases, replicas.ConnectionString, block, progress);
    }

    public MasterRecords Records { get; }

    public OrderBlock Block { get; }

    public string ConnectionString => _replicas.ConnectionString;

    public string Key => _replicas.Key;

    public Uri Url => _replicas.Urls[0];

    public Target Target => _replicas.TargetOf(0, _databases);

    public static async Task<SeededProduct> StartAsync(DatabaseHost databases, string apiAssembly, Proof proof, int seed, TextWriter progress, CancellationToken cancellationToken)
    {
        var replicas = await ReplicaSet.StartAsync(databases, apiAssembly, 1, new Dictionary<string, string>(), cancellationToken);
        try
        {
            using var client = new ApiClient(replicas.Urls[0], replicas.Key);
            var records = await MasterRecords.CreateAsync(client, "SEED", cancellationToken);
            progress.WriteLine($"{databases.Name}: walking the template orders");
            await using var tables = databases.Tables(replicas.ConnectionString);
            await tables.OpenAsync(cancellationToken);
            var block = await TemplateOrders.WalkAsync(client, records, tables, proof, seed, cancellationToken);
            return new SeededProduct(databases, replicas, records, block, progress);
        }
        catch
        {
            await replicas.DisposeAsync();
            throw;
        }
    }

    public async Task GrowToAsync(long orders, CancellationToken cancellationToken)
    {
        await StopAsync();
        _orders = await _seeder.GrowAsync(orders - _orders, cancellationToken);
        await _replicas.StartAsync(0, cancellationToken);
    }

    public Task StopAsync() => _replicas.KillAsync(0);

    public ValueTask DisposeAsync() => _replicas.DisposeAsync();
}
