using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Finds customers that may be the one described; give at least one member.</summary>
public sealed record FindCustomerDuplicatesQuery : IQuery<DuplicatesResponse>
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

internal sealed class FindCustomerDuplicatesValidator : AbstractValidator<FindCustomerDuplicatesQuery>
{
    public FindCustomerDuplicatesValidator() =>
        RuleFor(query => query.Name).NotEmpty()
            .When(query => query is { TaxId: null, Email: null, Phone: null, ExternalId: null })
            .WithMessage("Give at least one of name, taxId, email, phone and externalId.");
}

internal sealed class FindCustomerDuplicatesHandler(IPartiesDb db) : IRequestHandler<FindCustomerDuplicatesQuery, DuplicatesResponse>
{
    public async Task<DuplicatesResponse> Handle(FindCustomerDuplicatesQuery query, CancellationToken cancellationToken)
    {
        var traits = PartyTraits.Of(query.Name, query.TaxId, query.Email, query.Phone, query.ExternalId);
        return new(await PossibleDuplicates.FindAsync(db.Customers, db.SearchWords, traits, cancellationToken));
    }
}
