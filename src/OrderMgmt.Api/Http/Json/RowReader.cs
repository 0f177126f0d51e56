using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Api.Http.Json;

/// <summary>Reads rows of files by the rules of request bodies, with the same words for what is wrong.</summary>
internal sealed class RowReader : IRowReader
{
    public object? Read(ReadOnlyMemory<byte> json, Type type, List<Problem> problems) => JsonBody.Read(json, type, problems);
}
