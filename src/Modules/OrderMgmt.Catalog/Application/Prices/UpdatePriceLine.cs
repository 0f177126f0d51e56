using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>Changes a line of a price list. Documents that exist keep the prices they took.</summary>
public sealed record UpdatePriceLineCommand : PriceLineInput, ICommand<PriceLineResponse>, IMasterDataCommand
{
    /// <summary>The list, from the path.</summary>
    [JsonIgnore]
    public Guid PriceListId { get; init; }

    /// <summary>The line, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdatePriceLineValidator : AbstractValidator<UpdatePriceLineCommand>
{
    public UpdatePriceLineValidator() => Include(new PriceLineInputValidator());
}

internal sealed class UpdatePriceLineHandler(ICatalogDb db, PriceReferences references, PriceOverlaps overlaps, RequestContext request)
    : IRequestHandler<UpdatePriceLineCommand, PriceLineResponse>
{
    public async Task<PriceLineResponse> Handle(UpdatePriceLineCommand command, CancellationToken cancellationToken)
    {
        var list = await db.PriceLists.ReadAsync(command.PriceListId, cancellationToken);
        var line = await db.PriceLines.Where(line => line.PriceListId == list.Id).LoadAsync(command.Id, request, cancellationToken);
        List<Problem> problems = [];
        var keys = await references.KeysAsync([command], _ => "", problems, cancellationToken);
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        line.Change(keys[0]!, command.ValidTo, command.SortedBreaks);
        await overlaps.RefuseAsync(list, [line], _ => "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return PriceLineResponse.Of(line);
    }
}
