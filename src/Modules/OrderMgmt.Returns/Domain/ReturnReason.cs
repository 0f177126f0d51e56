using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Returns.Domain;

/// <summary>Why goods may come back.</summary>
internal sealed class ReturnReason : AggregateRoot
{
    private ReturnReason()
    {
    }

    public ReturnReason(string code, string name, int position, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CreatedAt = now;
        Code = code;
        Name = name;
        Position = position;
        Changed();
    }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Its place in the list.</summary>
    public int Position { get; private set; }
}
