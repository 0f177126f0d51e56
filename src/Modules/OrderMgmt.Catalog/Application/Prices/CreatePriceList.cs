using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Creates a price list, without lines yet.</summary>
public sealed record CreatePriceListCommand : PriceListInput, ICommand<PriceListResponse>, IMasterDataCommand;

internal sealed class CreatePriceListValidator : AbstractValidator<CreatePriceListCommand>
{
    public CreatePriceListValidator()
    {
        Include(new PriceListInputValidator());
        RuleFor(list => list.CustomerId).Null().When(list => list.CustomerNumber is not null).WithMessage("Give either customerId or customerNumber, not both.");
        RuleFor(list => list.CustomerGroupId).Null().When(list => list.CustomerGroupCode is not null).WithMessage("Give either customerGroupId or customerGroupCode, not both.");
    }
}

internal sealed class CreatePriceListHandler(ICatalogDb db, PriceReferences references, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<CreatePriceListCommand, PriceListResponse>
{
    public async Task<PriceListResponse> Handle(CreatePriceListCommand command, CancellationToken cancellationToken)
    {
        var audience = await references.AudienceAsync(command, cancellationToken);
        await db.PriceLists.RefuseDuplicatesAsync(command, Guid.Empty, cancellationToken);
        var list = new PriceList(command.Code!, command.Currency ?? company.Value.BaseCurrency, audience, clock.GetUtcNow());
        list.Change(command.Details);
        db.PriceLists.Add(list);
        await db.SaveChangesAsync(cancellationToken);
        return PriceListResponse.Of(list);
    }
}

internal static class PriceListDuplicates
{
    /// <summary>Refuses a code or external id that another list than <paramref name="self"/> has.</summary>
    public static async Task RefuseDuplicatesAsync(this IQueryable<PriceList> lists, PriceListInput input, Guid self, CancellationToken cancellationToken)
    {
        var duplicates = new Duplicates<PriceList>(lists, "price list", list => list.Code, self);
        await duplicates.FindAsync("code", input.Code, list => list.Code == input.Code, cancellationToken);
        await duplicates.FindAsync("externalId", input.ExternalId, list => list.ExternalId == input.ExternalId, cancellationToken);
        duplicates.Refuse("catalog.duplicate_price_list");
    }
}
