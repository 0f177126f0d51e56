using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Application;

/// <summary>Lists customers, newest first unless sorted otherwise. Sort by <c>createdAt</c>, <c>number</c> or <c>name</c>.</summary>
public sealed record ListCustomersQuery : ListRequest, IQuery<Page<CustomerResponse>>
{
    /// <summary>Any of these statuses, separated by commas: <c>prospect</c>, <c>active</c>, <c>onHold</c>, <c>archived</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Exactly this number, or that of a customer merged into it.</summary>
    public string? Number { get; init; }

    /// <summary>Exactly this external id, or that of a customer merged into it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Exactly this e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Only customers of the group with this code.</summary>
    public string? CustomerGroupCode { get; init; }

    /// <summary>Words, each the beginning of a word in number, name, trading name, tax id, e-mail address or external id; capitals and accents do not matter.</summary>
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
        var customers = await Filter(query).MatchingAsync(db.SearchWords, query.Q, cancellationToken);
        var page = await customers.ToPageAsync(query, Sort, cancellationToken);
        return page.Select(customer => CustomerResponse.Of(customer, company.Value));
    }

    private IQueryable<Customer> Filter(ListCustomersQuery query)
    {
        var customers = db.Customers.CreatedBetween(query.CreatedFrom, query.CreatedTo).WhereOneOf(customer => customer.Status, Filters.Values<CustomerStatus>(query.Status));
        if (query.Number is { } number)
        {
            customers = customers.Where(customer => db.Customers.Where(c => c.Number == number).Select(c => c.MergedIntoId ?? c.Id).Contains(customer.Id));
        }

        if (query.ExternalId is { } externalId)
        {
            customers = customers.Where(customer => db.Customers.Where(c => c.ExternalId == externalId).Select(c => c.MergedIntoId ?? c.Id).Contains(customer.Id));
        }

        if (query.Email is { } email)
        {
            customers = customers.Where(customer => customer.Email == email);
        }

        return query.CustomerGroupCode is { } code ? customers.Where(customer => customer.CustomerGroupCode == code) : customers;
    }
}
