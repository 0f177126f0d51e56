using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Infrastructure;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders");
        builder.Property(o => o.Number).HasMaxLength(40);
        builder.Property(o => o.CustomerNumber).HasMaxLength(40);
        builder.Property(o => o.CustomerName).HasMaxLength(200);
        builder.Property(o => o.ClientType).HasMaxLength(20);
        builder.Property(o => o.Country).HasMaxLength(2);
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.PaymentTerms).HasMaxLength(20);
        builder.Property(o => o.OrderType).HasMaxLength(40);
        builder.Property(o => o.ExternalReference).HasMaxLength(100);
        builder.Property(o => o.Project).HasMaxLength(100);
        builder.Property(o => o.Notes).HasMaxLength(4000);
        builder.Property(o => o.CancelReason).HasMaxLength(500);
        builder.Property(o => o.Stage).HasMaxLength(60);
        builder.Property(o => o.Owner).HasMaxLength(60);
        builder.Property(o => o.ShippingTaxCategory).HasMaxLength(40);
        builder.Property(o => o.ShippingTaxExemptionReason).HasMaxLength(200);
        builder.Property(o => o.RecurringOrderNumber).HasMaxLength(40);
        builder.Property(o => o.DiscountPercent).HasPrecision(9, 4);
        builder.Property(o => o.ShippingTaxRate).HasPrecision(9, 4);
        builder.Property(o => o.ExchangeRate).HasPrecision(19, 8);
        builder.Property(o => o.BillingAddress).HasJsonConversion();
        builder.Property(o => o.DeliveryAddress).HasJsonConversion();
        builder.Property(o => o.Metadata).HasJsonConversion();
        builder.Property<List<OrderFinding>>("_findings").HasColumnName("findings").HasJsonConversion();
        builder.Property<List<OrderHold>>("_holds").HasColumnName("holds").HasJsonConversion();
        builder.Property<List<OrderInvoice>>("_invoices").HasColumnName("invoices").HasJsonConversion();
        builder.Property<List<OrderMilestone>>("_milestones").HasColumnName("milestones").HasDefaultValueSql("'[]'").ValueGeneratedNever().HasJsonConversion();
        builder.Ignore(o => o.Findings).Ignore(o => o.Holds).Ignore(o => o.OpenHold).Ignore(o => o.HasSomethingToSend).Ignore(o => o.Invoices).Ignore(o => o.TaxCountry).Ignore(o => o.SoldLines).Ignore(o => o.FulfilledLines)
            .Ignore(o => o.Milestones).Ignore(o => o.MilestoneLines).Ignore(o => o.MilestonesNet).Ignore(o => o.NextMilestone).Ignore(o => o.IsReachedInvoiced);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Lines).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);

        builder.HasIndex(o => o.Number).IsUnique();

        // By the number on the order: customers that are merged may have used the same reference.
        builder.HasIndex(o => new { o.CustomerNumber, o.ExternalReference }).IsUnique().HasFilter("external_reference IS NOT NULL");
        builder.HasIndex(o => new { o.ExternalReference, o.CustomerId });
        builder.HasIndex(o => new { o.CreatedAt, o.Id });
        builder.HasIndex(o => new { o.CustomerId, o.CreatedAt });
        builder.HasIndex(o => new { o.Status, o.CreatedAt, o.Id });

        // One order per period is what the settled periods ensure: they are unique.
        builder.HasIndex(o => new { o.RecurringOrderId, o.Period }).HasFilter("recurring_order_id IS NOT NULL");
        builder.HasIndex(o => o.CustomerId).HasFilter("open_value <> 0").HasDatabaseName("ix_orders_exposure");
    }
}

internal sealed class OrderLineConfiguration : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.ToTable("order_lines");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.ProductCode).HasMaxLength(60);
        builder.Property(l => l.Description).HasMaxLength(500);
        builder.Property(l => l.Kind).HasMaxLength(20);
        builder.Property(l => l.Unit).HasMaxLength(10);
        builder.Property(l => l.OrderedUnit).HasMaxLength(10);
        builder.Property(l => l.UnitPrice).HasPrecision(19, 8);
        builder.Property(l => l.PriceSource).HasJsonConversion();
        builder.Property(l => l.Team).HasMaxLength(40);
        builder.Property(l => l.InvoicingPolicy).HasMaxLength(20).HasDefaultValue(InvoicingPolicies.OnDelivery).ValueGeneratedNever();
        builder.Property(l => l.PriceReason).HasMaxLength(200);
        builder.Property(l => l.TaxCategory).HasMaxLength(40);
        builder.Property(l => l.TaxExemptionReason).HasMaxLength(200);
        builder.Property(l => l.WarehouseCode).HasMaxLength(40);
        builder.Property(l => l.DiscountPercent).HasPrecision(9, 4);
        builder.Property(l => l.TaxRate).HasPrecision(9, 4);
        builder.Property(l => l.UnitCost).HasPrecision(19, 6);
        builder.Ignore(l => l.Remaining).Ignore(l => l.Open).Ignore(l => l.Reserved).Ignore(l => l.IsFullyDelivered).Ignore(l => l.IsFullyInvoiced).Ignore(l => l.ToInvoice)
            .Ignore(l => l.IsBundle).Ignore(l => l.IsGoods).Ignore(l => l.PricePerOwnUnit);
        builder.HasIndex(l => l.ProductId);
    }
}
