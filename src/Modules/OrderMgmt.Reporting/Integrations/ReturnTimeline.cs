using OrderMgmt.Contracts.Returns;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>What came back.</summary>
internal sealed class ReturnTimeline(IReadModels models) : Timeline(models)
{
    public void Register(Routes routes) => routes
        .On<ReturnAuthorized>((e, envelope) => Note(
            e.OrderId, envelope, $"Return {e.Number} authorised: {Goods(e.Lines, line => line.Quantity, line => line.ProductCode)}",
            ("return", e.Number), ("reason", e.ReasonCode)))
        .On<ReturnReceived>((e, envelope) => Note(
            e.OrderId, envelope, $"Return {e.Number} received: {Goods(e.Lines, line => line.Quantity, line => line.ProductCode)}",
            ("return", e.Number), ("reason", e.ReasonCode), ("credit", e.Credit ? "yes" : "no"), ("receivedAt", e.ReceivedAt)))
        .On<ReturnClosed>((e, envelope) => Note(e.OrderId, envelope, $"Return {e.Number} closed", ("return", e.Number)))
        .On<ReturnCancelled>((e, envelope) => Note(e.OrderId, envelope, $"Return {e.Number} cancelled", ("return", e.Number)));
}
