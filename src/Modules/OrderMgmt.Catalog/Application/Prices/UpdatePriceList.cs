using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>Changes a price list. Documents that exist keep the prices they took.</summary>
public sealed record UpdatePriceListCommand : PriceListInput, ICommand<PriceListResponse>, IMasterDataCommand
{
    /// <summary>The list, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdatePriceListValidator : AbstractValidator<UpdatePriceListCommand>
{
    public UpdatePriceListValidator() => Include(new PriceListInputValidator());
}

internal sealed class UpdatePriceListHandler(ICatalogDb db, PriceOverlaps overlaps, RequestContext request) : IRequestHandler<UpdatePriceListCommand, PriceListResponse>
{
    public async Task<PriceListResponse> Handle(UpdatePriceListCommand command, CancellationToken cancellationToken)
    {
        var list = await db.PriceLists.LoadAsync(command.Id, request, cancellationToken);
        RefuseFixed(command, list);
        await db.PriceLists.RefuseDuplicatesAsync(command, list.Id, cancellationToken);
        list.Change(command.Details);
        await overlaps.RefuseAsync(list, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return PriceListResponse.Of(list);
    }

    private static void RefuseFixed(UpdatePriceListCommand command, PriceList list)
    {
        List<(string Pointer, bool IsSame)> fixedMembers =
        [
            ("/code", command.Code == list.Code), ("/currency", command.Currency == list.Currency),
            ("/customerId", command.CustomerId == list.CustomerId), ("/customerNumber", command.CustomerNumber == list.CustomerNumber),
            ("/customerGroupId", command.CustomerGroupId == list.CustomerGroupId), ("/customerGroupCode", command.CustomerGroupCode == list.CustomerGroupCode),
        ];
        var changed = fixedMembers.Where(member => !member.IsSame)
            .Select(member => new Problem(member.Pointer, "immutable", "Code, currency and audience of a price list can't be changed. Create another list and deactivate this one.")).ToList();
        if (changed.Count > 0)
        {
            throw new InvalidRequestException(changed);
        }
    }
}
