using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Application.PaymentTerms;

/// <summary>Adds those shipped payment terms that are missing; answers how many there were.</summary>
internal sealed record InstallPaymentTermsCommand : ICommand<int>;

internal sealed class InstallPaymentTermsHandler(IBillingDb db, TimeProvider clock) : IRequestHandler<InstallPaymentTermsCommand, int>
{
    public async Task<int> Handle(InstallPaymentTermsCommand command, CancellationToken cancellationToken)
    {
        var known = await db.PaymentTerms.Select(term => term.Code).ToListAsync(cancellationToken);
        var missing = PaymentTerm.Shipped
            .Where(shipped => !known.Contains(shipped.Code))
            .Select(shipped => new PaymentTerm(shipped.Code, shipped.Name, shipped.Kind, shipped.Days, clock.GetUtcNow()))
            .ToList();
        db.PaymentTerms.AddRange(missing);
        await db.SaveChangesAsync(cancellationToken);
        return missing.Count;
    }
}

/// <summary>Sees to it that the shipped payment terms are there before the first order.</summary>
internal sealed class ShippedPaymentTerms(IMediator mediator) : IFirstStart
{
    public Task RunAsync(CancellationToken cancellationToken) => mediator.Send(new InstallPaymentTermsCommand(), cancellationToken);
}
