using FluentValidation;
using MediatR;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Application;

/// <summary>Lists vendors, newest first unless sorted otherwise. Sort by <c>createdAt</c>, <c>number</c> or <c>name</c>.</summary>
public sealed record ListVendorsQuery : ListRequest, IQuery<Page<VendorResponse>>
{
    /// <summary>Any of these statuses, separated by commas: <c>prospect</c>, <c>active</c>, <c>onHold</c>, <c>archived</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Exactly this number, or that of a vendor merged into it.</summary>
    public string? Number { get; init; }

    /// <summary>Exactly this external id, or that of a vendor merged into it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Exactly this e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Words, each the beginning of a word in number, name, trading name, tax id, e-mail address or external id; capitals and accents do not matter.</summary>
    public string? Q { get; init; }

    /// <summary>Created at or after this instant.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Created before this instant.</summary>
    public DateTimeOffset? CreatedTo { get; init; }
}

internal sealed class ListVendorsValidator : AbstractValidator<ListVendorsQuery>
{
    public ListVendorsValidator()
    {
        RuleFor(query => query.Status).ListsOnly<ListVendorsQuery, VendorStatus>();
        RuleFor(query => query.Q).MaximumLength(200);
    }
}

internal sealed class ListVendorsHandler(IPartiesDb db) : IRequestHandler<ListVendorsQuery, Page<VendorResponse>>
{
    private static readonly SortFields<Vendor> Sort = new SortFields<Vendor>("-createdAt", vendor => vendor.Id)
        .Allow("createdAt", vendor => vendor.CreatedAt)
        .Allow("number", vendor => vendor.Number)
        .Allow("name", vendor => vendor.Name);

    public async Task<Page<VendorResponse>> Handle(ListVendorsQuery query, CancellationToken cancellationToken)
    {
        var vendors = await Filter(query).MatchingAsync(db.SearchWords, query.Q, cancellationToken);
        var page = await vendors.ToPageAsync(query, Sort, cancellationToken);
        return page.Select(VendorResponse.Of);
    }

    private IQueryable<Vendor> Filter(ListVendorsQuery query)
    {
        var vendors = db.Vendors.CreatedBetween(query.CreatedFrom, query.CreatedTo).WhereOneOf(vendor => vendor.Status, Filters.Values<VendorStatus>(query.Status));
        if (query.Number is { } number)
        {
            vendors = vendors.Where(vendor => db.Vendors.Where(v => v.Number == number).Select(v => v.MergedIntoId ?? v.Id).Contains(vendor.Id));
        }

        if (query.ExternalId is { } externalId)
        {
            vendors = vendors.Where(vendor => db.Vendors.Where(v => v.ExternalId == externalId).Select(v => v.MergedIntoId ?? v.Id).Contains(vendor.Id));
        }

        return query.Email is { } email ? vendors.Where(vendor => vendor.Email == email) : vendors;
    }
}
