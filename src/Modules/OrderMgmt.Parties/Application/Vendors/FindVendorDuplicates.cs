using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Finds vendors that may be the one described; give at least one member.</summary>
public sealed record FindVendorDuplicatesQuery : IQuery<DuplicatesResponse>
{
    /// <summary>Legal name.</summary>
    public string? Name { get; init; }

    /// <summary>Tax id, however it is written.</summary>
    public string? TaxId { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Key in another system.</summary>
    public string? ExternalId { get; init; }
}

internal sealed class FindVendorDuplicatesValidator : AbstractValidator<FindVendorDuplicatesQuery>
{
    public FindVendorDuplicatesValidator() =>
        RuleFor(query => query.Name).NotEmpty()
            .When(query => query is { TaxId: null, Email: null, Phone: null, ExternalId: null })
            .WithMessage("Give at least one of name, taxId, email, phone and externalId.");
}

internal sealed class FindVendorDuplicatesHandler(IPartiesDb db) : IRequestHandler<FindVendorDuplicatesQuery, DuplicatesResponse>
{
    public async Task<DuplicatesResponse> Handle(FindVendorDuplicatesQuery query, CancellationToken cancellationToken)
    {
        var traits = PartyTraits.Of(query.Name, query.TaxId, query.Email, query.Phone, query.ExternalId);
        return new(await PossibleDuplicates.FindAsync(db.Vendors, db.SearchWords, traits, cancellationToken));
    }
}
