using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Lists customers, newest first unless sorted otherwise. Sort by <c>createdAt</c>, <c>number</c> or <c>name</c>.</summary>
public sealed record ListCustomersQuery : ListRequest, IQuery<Page<CustomerResponse>>
{
    /// <summary>Any of these statuses, separated by commas: <c>prospect</c>, <c>active</c>, <c>onHold</c>, <c>archived</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Exactly this number.</summary>
    public string? Number { get; init; }

    /// <summary>Exactly this external id.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Exactly this e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Text contained in number, name or trading name, in capitals or not.</summary>
    public string? Q { get; init; }

    /// <summary>Created at or after this instant.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Created before this instant.</summary>
    public DateTimeOffset? CreatedTo { get; init; }
}

internal sealed class ListCustomersValidator : AbstractValidator<ListCustomersQuery>
{
    public ListCustomersValidator()
    {
        RuleFor(query => query.Status).ListsOnly<ListCustomersQuery, CustomerStatus>();
        RuleFor(query => query.Q).MaximumLength(200);
    }
}

internal sealed class ListCustomersHandler(IPartiesDb db, IOptions<CompanyOptions> company) : IRequestHandler<ListCustomersQuery, Page<CustomerResponse>>
{
    private static readonly SortFields<Customer> Sort = new SortFields<Customer>("-createdAt", customer => customer.Id)
        .Allow("createdAt", customer => customer.CreatedAt)
        .Allow("number", customer => customer.Number)
        .Allow("name", customer => customer.Name);

    public async Task<Page<CustomerResponse>> Handle(ListCustomersQuery query, CancellationToken cancellationToken)
    {
        var page = await Filter(query).ToPageAsync(query, Sort, cancellationToken);
        return page.Select(customer => CustomerResponse.Of(customer, company.Value));
    }

    private IQueryable<Customer> Filter(ListCustomersQuery query)
    {
        var customers = db.Customers.CreatedBetween(query.CreatedFrom, query.CreatedTo);
        if (Filters.Values<CustomerStatus>(query.Status) is { } statuses)
        {
            customers = customers.Where(customer => statuses.Contains(customer.Status));
        }

        if (query.Number is { } number)
        {
            customers = customers.Where(customer => customer.Number == number);
        }

        if (query.ExternalId is { } externalId)
        {
            customers = customers.Where(customer => customer.ExternalId == externalId);
        }

        if (query.Email is { } email)
        {
            customers = customers.Where(customer => customer.Email == email);
        }

        return query.Q?.ToLowerInvariant() is { } text ? customers.Where(customer => customer.SearchText.Contains(text)) : customers;
    }
}
