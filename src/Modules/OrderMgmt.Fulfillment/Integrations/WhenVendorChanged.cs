using OrderMgmt.Contracts.Parties;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>Keeps the copy by which a receipt names its vendor.</summary>
internal sealed class WhenVendorChanged(IFulfillmentDb db) : KeepsCopy<VendorChanged, VendorCopy>(db.Vendors)
{
    protected override VendorCopy New(Guid id, VendorChanged integrationEvent) => new() { Id = id };

    protected override void Apply(VendorCopy copy, VendorChanged integrationEvent) => copy.Apply(integrationEvent);
}
