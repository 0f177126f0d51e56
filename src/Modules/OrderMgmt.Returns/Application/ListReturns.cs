using System.Text.Json;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>Returns, newest first unless sorted otherwise (<c>createdAt</c>, <c>number</c>).</summary>
public sealed record ListReturnsQuery : ListRequest, IQuery<Page<ReturnResponse>>
{
    /// <summary>Returns of this order.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Returns of this customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Statuses, separated by commas: <c>authorized,partiallyReceived</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Authorised at or after this instant.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Authorised before this instant.</summary>
    public DateTimeOffset? CreatedTo { get; init; }
}

internal sealed class ListReturnsHandler(IReturnsDb db) : IRequestHandler<ListReturnsQuery, Page<ReturnResponse>>
{
    private static readonly SortFields<CustomerReturn> Fields = new SortFields<CustomerReturn>("-createdAt", r => r.Id)
        .Allow("createdAt", r => r.CreatedAt)
        .Allow("number", r => r.Number);

    private static readonly Dictionary<string, ReturnStatus> Known =
        Enum.GetValues<ReturnStatus>().ToDictionary(status => JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));

    public async Task<Page<ReturnResponse>> Handle(ListReturnsQuery query, CancellationToken cancellationToken)
    {
        IQueryable<CustomerReturn> returns = db.Returns;
        if (query.OrderId is { } orderId)
        {
            returns = returns.Where(r => r.OrderId == orderId);
        }

        if (query.CustomerId is { } customerId)
        {
            returns = returns.Where(r => r.CustomerId == customerId);
        }

        if (ParseStatuses(query.Status) is { Count: > 0 } statuses)
        {
            returns = returns.Where(r => statuses.Contains(r.Status));
        }

        if (query.CreatedFrom is { } from)
        {
            returns = returns.Where(r => r.CreatedAt >= from);
        }

        if (query.CreatedTo is { } to)
        {
            returns = returns.Where(r => r.CreatedAt < to);
        }

        return (await returns.ToPageAsync(query, Fields, cancellationToken)).Select(ReturnResponse.Of);
    }

    private static List<ReturnStatus> ParseStatuses(string? text)
    {
        List<ReturnStatus> statuses = [];
        List<Problem> problems = [];
        foreach (var word in text?.Split(',') ?? [])
        {
            if (Known.TryGetValue(word, out var status))
            {
                statuses.Add(status);
            }
            else
            {
                problems.Add(new Problem("/status", "unknown_value", $"'{word}' is not a status. Use one of: {string.Join(", ", Known.Keys)}."));
            }
        }

        return problems.Count > 0 ? throw new InvalidRequestException(problems) : statuses;
    }
}
