using FluentValidation;
using Mapster;
using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Parties.Application;

/// <summary>A customer in a file.</summary>
internal sealed record CustomerRow : CustomerInput
{
    /// <summary>How the company stands with it; <c>active</c> when not given.</summary>
    public CustomerStatus? Status { get; init; }

    /// <summary>Why it is on hold, in up to 500 characters; only with that status.</summary>
    public string? HoldReason { get; init; }
}

internal sealed class CustomerRowValidator : AbstractValidator<CustomerRow>
{
    public CustomerRowValidator(IOptions<CompanyOptions> company)
    {
        Include(new CustomerInputValidator(company));
        RuleFor(row => row.Status).IsInEnum();
        RuleFor(row => row.HoldReason).MaximumLength(500);
        RuleFor(row => row.Number).NotNull().When(row => row.ExternalId is null).WithErrorCode(PartyKeys.Missing).WithMessage(PartyKeys.MissingText);
    }
}

internal sealed class CustomerImporter(
    IPartiesDb db, IRowReader reader, IValidator<CustomerRow> validator, PartyReferences references, IPartyNumbers numbers, IOptions<CompanyOptions> company, TimeProvider clock)
    : Importer<CustomerRow, Customer>(reader, validator)
{
    private readonly PartyKeys<Customer> _known = new();
    private readonly Queue<string> _numbers = new();

    public override string Resource => "customers";

    protected override async Task PrepareAsync(IReadOnlyList<CustomerRow> rows, CancellationToken cancellationToken)
    {
        await references.LoadAsync(cancellationToken);
        await _known.LoadAsync(db.Customers, rows, cancellationToken);
        for (var missing = rows.Count(row => row.Number is null && _known.Find(row) is null); missing > 0; missing--)
        {
            _numbers.Enqueue(await numbers.NextForCustomerAsync(cancellationToken));
        }
    }

    protected override Customer? Find(CustomerRow row) => _known.Find(row);

    protected override CustomerRow Describe(Customer customer) => customer.Adapt<CustomerRow>(PartiesMapping.Config);

    protected override Customer Create(CustomerRow row)
    {
        references.RequireTerms(row.PaymentTermsOrDefault);
        var group = references.GroupOf(row.CustomerGroupCode);
        var now = clock.GetUtcNow();
        var number = row.Number ?? _numbers.Dequeue();
        var customer = new Customer(
            Guid.CreateVersion7(now), now, number, row.Name!, row.Country!, row.Status ?? CustomerStatus.Active, company.Value.BaseCurrency);
        row.ApplyTo(customer, group, company.Value.BaseCurrency);
        customer.Adopt(customer.Status, row.HoldReason);
        db.Customers.Add(customer);
        _known.Add(customer);
        return customer;
    }

    protected override Task UpdateAsync(Customer customer, CustomerRow row, CustomerRow said, CancellationToken cancellationToken)
    {
        _known.RequireOwn(customer, row, "customer");
        if (row.PaymentTermsOrDefault != customer.PaymentTerms)
        {
            references.RequireTerms(row.PaymentTermsOrDefault);
        }

        row.ApplyTo(customer, references.GroupOf(row.CustomerGroupCode), company.Value.BaseCurrency);
        customer.Adopt(row.Status ?? CustomerStatus.Active, row.HoldReason);
        _known.Add(customer);
        return Task.CompletedTask;
    }

    protected override IQueryable<Customer> Exported() => db.Customers.Where(customer => customer.MergedIntoId == null).OrderBy(customer => customer.Number);
}
