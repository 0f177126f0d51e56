using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>Allows a customer to send goods of an order back. Never more than was delivered and is neither returned nor on an open return.</summary>
public sealed record AuthorizeReturnCommand : ICommand<ReturnResponse>
{
    /// <summary>The order; instead of <c>orderNumber</c>.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Number of the order; instead of <c>orderId</c>.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Why the goods come back: a code of <c>/return-reasons</c>.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>Free text, up to 2000 characters.</summary>
    public string? Notes { get; init; }

    /// <summary>Credit the customer for what arrives (default).</summary>
    public bool Credit { get; init; } = true;

    /// <summary>What may come back.</summary>
    public IReadOnlyList<AuthorizeReturnLineInput> Lines { get; init; } = [];

    /// <summary>Up to 50 pairs of your own; keys up to 40, values up to 500 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

/// <summary>One line of the order and how much of it may come back.</summary>
public sealed record AuthorizeReturnLineInput
{
    /// <summary>The order's line; instead of <c>lineNumber</c>.</summary>
    public Guid? OrderLineId { get; init; }

    /// <summary>Number of the order's line; instead of <c>orderLineId</c>.</summary>
    public int? LineNumber { get; init; }

    /// <summary>How many, in the line's unit; more than zero, up to four decimals.</summary>
    public decimal? Quantity { get; init; }
}

internal sealed class AuthorizeReturnValidator : AbstractValidator<AuthorizeReturnCommand>
{
    public AuthorizeReturnValidator()
    {
        RuleFor(c => c.OrderId).Must((command, id) => id is null != command.OrderNumber is null)
            .WithErrorCode("exactly_one").WithMessage("Give either orderId or orderNumber.");
        RuleFor(c => c.ReasonCode).NotEmpty().WithMessage("reasonCode is required: a code of /return-reasons.");
        RuleFor(c => c.Notes).MaximumLength(2000);
        RuleFor(c => c.Metadata).Metadata();
        RuleFor(c => c.Lines).NotEmpty().WithMessage("Name at least one line of the order.");
        RuleForEach(c => c.Lines).NotNull().ChildRules(line =>
        {
            line.RuleFor(l => l.OrderLineId).Must((input, id) => id is null != input.LineNumber is null)
                .WithErrorCode("exactly_one").WithMessage("Give either orderLineId or lineNumber.");
            line.RuleFor(l => l.Quantity).NotNull().GreaterThan(0).PrecisionScale(19, 4, true);
        });
    }
}

internal sealed class AuthorizeReturnHandler(
    IReturnsDb db, NumberSeries numbers, RequestContext request, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<AuthorizeReturnCommand, ReturnResponse>
{
    public async Task<ReturnResponse> Handle(AuthorizeReturnCommand command, CancellationToken cancellationToken)
    {
        var reasons = await db.ReturnReasons.AsNoTracking().OrderBy(reason => reason.Position).Select(reason => reason.Code).ToListAsync(cancellationToken);
        var order = await FindOrderAsync(command, cancellationToken);
        List<Problem> problems = [.. AuthorizeReturnReferences.Check(command, order, reasons)];
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        var now = clock.GetUtcNow();
        var terms = new ReturnTerms(command.ReasonCode!, command.Notes, command.Credit, company.Value.BaseCurrency, command.Metadata ?? new Dictionary<string, string>());
        var number = await numbers.NextAsync(db, request, "RMA", company.Value.DayOf(now).Year, cancellationToken);
        var customerReturn = CustomerReturn.Authorize(number, order!, AuthorizeReturnReferences.Lines(command, order!), terms, now);
        db.Returns.Add(customerReturn);
        await db.SaveChangesAsync(cancellationToken);
        return ReturnResponse.Of(customerReturn);
    }

    private Task<DeliveredOrder?> FindOrderAsync(AuthorizeReturnCommand command, CancellationToken cancellationToken)
    {
        var orders = db.DeliveredOrders.AsTracking();
        return command.OrderId is { } id
            ? orders.SingleOrDefaultAsync(order => order.Id == id, cancellationToken)
            : orders.SingleOrDefaultAsync(order => order.Number == command.OrderNumber, cancellationToken);
    }
}
