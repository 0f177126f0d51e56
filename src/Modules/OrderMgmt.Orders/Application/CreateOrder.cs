using FluentValidation;
using MediatR;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>Captures an order as a draft.</summary>
public sealed record CreateOrderCommand : OrderHeaderInput, ICommand<OrderResponse>
{
    /// <summary>The customer, by id …</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>… or by number.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The lines; a draft may have none yet. At most 500.</summary>
    public IReadOnlyList<OrderLineInput>? Lines { get; init; }
}

internal sealed class CreateOrderValidator : OrderHeaderValidator<CreateOrderCommand>
{
    public CreateOrderValidator()
    {
        RuleFor(o => o.CustomerId).NotNull().When(o => o.CustomerNumber is null).WithMessage("Name the customer by customerId or customerNumber.");
        RuleFor(o => o.CustomerId).Null().When(o => o.CustomerNumber is not null).WithMessage("Give either customerId or customerNumber, not both.");
        RuleFor(o => o.Lines).Must(lines => lines is null or { Count: <= 500 }).WithErrorCode("too_many").WithMessage("An order has at most 500 lines.");
        RuleForEach(o => o.Lines).NotNull().SetValidator(new OrderLineInputValidator());
    }
}

internal sealed class CreateOrderHandler(IOrdersDb db, OrderCapture capture, OrderDrafts drafts)
    : IRequestHandler<CreateOrderCommand, OrderResponse>
{
    public async Task<OrderResponse> Handle(CreateOrderCommand command, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.SurvivingAsync(command.CustomerId, command.CustomerNumber, cancellationToken);
        List<Problem> problems = [];
        if (customer is null)
        {
            problems.Add(new Problem(command.CustomerId is null ? "/customerNumber" : "/customerId", "customer_unknown", "There is no such customer. Create it first or correct the reference."));
        }

        var pricedFor = new PricedFor(customer?.Id ?? Guid.Empty, customer?.Currency ?? "", command.OrderDate ?? capture.Today);
        var terms = await capture.TermsAsync(command.Lines ?? [], pricedFor, index => $"/lines/{index}", problems, cancellationToken);
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        await ExternalReferences.RequireUnusedAsync(db, customer!.Id, command.ExternalReference, cancellationToken);
        var order = await drafts.AddAsync(customer, capture.Header(command), terms.OfType<LineTerms>(), source: null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
