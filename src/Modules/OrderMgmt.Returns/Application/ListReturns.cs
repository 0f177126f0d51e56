using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
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

internal sealed class ListReturnsValidator : AbstractValidator<ListReturnsQuery>
{
    public ListReturnsValidator() => RuleFor(q => q.Status).ListsOnly<ListReturnsQuery, ReturnStatus>();
}

internal sealed class ListReturnsHandler(IReturnsDb db) : IRequestHandler<ListReturnsQuery, Page<ReturnResponse>>
{
    private static readonly SortFields<CustomerReturn> Fields = new SortFields<CustomerReturn>("-createdAt", r => r.Id)
        .Allow("createdAt", r => r.CreatedAt)
        .Allow("number", r => r.Number);

    public async Task<Page<ReturnResponse>> Handle(ListReturnsQuery query, CancellationToken cancellationToken)
    {
        var returns = db.Returns.CreatedBetween(query.CreatedFrom, query.CreatedTo);
        if (query.OrderId is { } orderId)
        {
            returns = returns.Where(r => r.OrderId == orderId);
        }

        if (query.CustomerId is { } customerId)
        {
            returns = returns.Where(r => r.CustomerId == customerId);
        }

        var statuses = Filters.OneOf((CustomerReturn r) => r.Status, Filters.Values<ReturnStatus>(query.Status));
        return (await returns.ToPageAsync(query, Fields, statuses, cancellationToken)).Select(ReturnResponse.Of);
    }
}
