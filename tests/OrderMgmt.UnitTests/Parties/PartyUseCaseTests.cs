using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Parties;
using OrderMgmt.Parties.Application;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Parties.Integrations;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.UnitTests.Support;

namespace OrderMgmt.UnitTests.Parties;

public sealed class PartyUseCaseTests : IAsyncLifetime
{
    private static readonly CreateCustomerCommand Acme = new() { Name = "Acme GmbH", Country = "DE" };
    private static readonly CreateVendorCommand Supplier = new() { Name = "Supplier Inc.", Country = "US" };

    private ModuleHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ModuleHost.StartAsync(new PartiesModule());
        await HearOfTermsAsync("NET30");
        await HearOfTermsAsync("EOM10");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_customer_is_read_back_with_its_defaults()
    {
        var created = await _host.SendAsync(Acme with { BillingAddress = new AddressInput { City = "Berlin" } });

        var read = await _host.SendAsync(new GetCustomerQuery(created.Id));

        Assert.Equal(created with { Metadata = read.Metadata }, read);
        Assert.Equal(
            ("C-2026-000001", ClientType.Business, "EUR", "NET30", CustomerStatus.Active),
            (read.Number, read.ClientType, read.Currency, read.PaymentTerms, read.Status));
        Assert.Equal(("Berlin", null), (read.BillingAddress?.City, read.DeliveryAddress));
    }

    [Fact]
    public async Task Numbers_that_callers_chose_are_skipped()
    {
        await _host.SendAsync(Acme with { Number = "C-2026-000001" });

        Assert.Equal("C-2026-000002", (await _host.SendAsync(Acme)).Number);
    }

    [Fact]
    public async Task Unknown_payment_terms_are_refused_with_those_that_are_known()
    {
        var forCustomer = await Assert.ThrowsAsync<InvalidRequestException>(() => _host.SendAsync(Acme with { PaymentTerms = "NET31" }));
        var forVendor = await Assert.ThrowsAsync<InvalidRequestException>(() => _host.SendAsync(Supplier with { PaymentTerms = "NET31" }));

        Assert.Equal(
            new Problem("/paymentTerms", "unknown_reference", "There are no payment terms 'NET31'. Use one of: EOM10, NET30."),
            Assert.Single(forCustomer.Problems));
        Assert.Equal(forCustomer.Problems, forVendor.Problems);
    }

    [Fact]
    public async Task A_number_and_an_external_id_that_others_have_are_reported_together_and_by_name()
    {
        await _host.SendAsync(Acme with { Number = "A" });
        await _host.SendAsync(Acme with { Number = "B", ExternalId = "erp-1" });

        var refused = await Assert.ThrowsAsync<DomainException>(() => _host.SendAsync(Acme with { Number = "A", ExternalId = "erp-1" }));

        Assert.Equal("parties.duplicate_customer", refused.Code);
        Assert.Equal(["/number", "/externalId"], refused.Problems.Select(problem => problem.Pointer));
        Assert.Contains("'B'", refused.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_moves_and_its_number_stays()
    {
        var created = await _host.SendAsync(Acme with { Number = "A", BillingAddress = new AddressInput { City = "Berlin" } });
        var change = new UpdateCustomerCommand
        {
            Id = created.Id,
            Number = "A",
            Name = "Acme AG",
            Country = "CH",
            BillingAddress = new AddressInput { City = "Bern" },
        };

        var moved = await _host.SendAsync(change);
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => _host.SendAsync(change with { Number = "B" }));

        Assert.Equal(("Acme AG", "CH", "Bern", 2), (moved.Name, moved.Country, moved.BillingAddress?.City, moved.Version));
        Assert.Equal(("/number", "immutable"), (refused.Problems[0].Pointer, refused.Problems[0].Code));
    }

    [Theory]
    [InlineData("status", "onHold", "B")]
    [InlineData("number", "A", "A")]
    [InlineData("externalId", "erp-1", "B")]
    [InlineData("email", "a@acme.example", "A")]
    [InlineData("q", "ÄCME gmbh", "A B")]
    [InlineData("q", "a@acme.example", "A")]
    public async Task Customers_are_filtered(string filter, string value, string numbers)
    {
        await _host.SendAsync(Acme with { Number = "A", Email = "a@acme.example" });
        await _host.SendAsync(Acme with { Number = "B", ExternalId = "erp-1", TradingName = "Äcme", Status = CustomerStatus.OnHold });
        var query = new ListCustomersQuery { Sort = "number" };

        var page = await _host.SendAsync(filter switch
        {
            "status" => query with { Status = value },
            "number" => query with { Number = value },
            "externalId" => query with { ExternalId = value },
            "email" => query with { Email = value },
            _ => query with { Q = value },
        });

        Assert.Equal(numbers, string.Join(" ", page.Items.Select(customer => customer.Number)));
    }

    [Fact]
    public async Task A_customer_is_held_activated_and_archived()
    {
        var id = (await _host.SendAsync(Acme)).Id;

        Assert.Equal(CustomerStatus.OnHold, (await _host.SendAsync(new HoldCustomerCommand { Id = id })).Status);
        Assert.Equal(CustomerStatus.Active, (await _host.SendAsync(new ActivateCustomerCommand(id))).Status);
        Assert.Equal(CustomerStatus.Archived, (await _host.SendAsync(new ArchiveCustomerCommand(id))).Status);
    }

    [Fact]
    public async Task A_vendor_is_created_changed_found_and_archived()
    {
        var created = await _host.SendAsync(Supplier with { ExternalId = "erp-1" });
        var changed = await _host.SendAsync(new UpdateVendorCommand
        {
            Id = created.Id,
            Number = created.Number,
            Name = "Supplier Ltd.",
            Country = "GB",
            PaymentTerms = "EOM10",
            ExternalId = "erp-1",
        });
        await _host.SendAsync(new ArchiveVendorCommand(created.Id));

        var page = await _host.SendAsync(new ListVendorsQuery { Status = "archived", Q = "ltd", ExternalId = "erp-1", Number = created.Number });
        var found = Assert.Single(page.Items);

        Assert.Equal("V-2026-000001", created.Number);
        Assert.Equal(changed with { Status = VendorStatus.Archived, Version = 3, Metadata = found.Metadata }, found);
        Assert.Equal(found with { Metadata = created.Metadata }, await _host.SendAsync(new GetVendorQuery(created.Id)) with { Metadata = created.Metadata });
    }

    [Fact]
    public async Task A_vendors_duplicates_are_reported_together()
    {
        await _host.SendAsync(Supplier with { Number = "A", ExternalId = "erp-1" });

        var refused = await Assert.ThrowsAsync<DomainException>(() => _host.SendAsync(Supplier with { Number = "A", ExternalId = "erp-1" }));

        Assert.Equal(("parties.duplicate_vendor", 2), (refused.Code, refused.Problems.Count));
    }

    private Task<int> HearOfTermsAsync(string code) =>
        _host.InScopeAsync(async services =>
        {
            var told = new PaymentTermChanged(Guid.CreateVersion7(), 1, code, "net", 30);
            var envelope = new EventEnvelope(
                1, Guid.CreateVersion7(), "billing.payment-term-changed.v1", Guid.CreateVersion7(), "system:system", ModuleHost.Now, "{}");
            await services.GetRequiredService<WhenPaymentTermChanged>().HandleAsync([new Told<PaymentTermChanged>(told, envelope)], CancellationToken.None);
            return await services.GetRequiredService<IPartiesDb>().SaveChangesAsync();
        });
}
