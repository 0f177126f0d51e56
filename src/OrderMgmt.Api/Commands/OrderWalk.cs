using System.Globalization;
using System.Text.Json;

namespace OrderMgmt.Api.Commands;

/// <summary>Takes an order from whatever state it is in to closed, as the people who own its next actions would.</summary>
internal sealed class OrderWalk(ApiClient api, string warehouseCode)
{
    /// <summary>Received from the supplier at once when an order waits for stock: what it needs, and some for the next ones.</summary>
    private const decimal ReceiptFactor = 20;

    /// <summary>Each step has its own idempotency key, so a walk that was interrupted goes on where it stopped.</summary>
    public async Task<JsonElement> ToClosedAsync(JsonElement order, string key, CancellationToken cancellationToken)
    {
        for (var step = 0; order.Text("status") is not ("closed" or "cancelled"); step++)
        {
            if (step > 100)
            {
                throw new ApiCallException($"{order.Text("number")} does not get beyond {order.Text("status")}.");
            }

            await StepAsync(order, key, cancellationToken);
            order = await api.GetAsync($"orders/{order.Text("id")}", cancellationToken);
        }

        return order;
    }

    private Task StepAsync(JsonElement order, string key, CancellationToken cancellationToken) => order.Text("status") switch
    {
        "draft" => api.PostAsync($"orders/{order.Text("id")}/submit", null, key + "/submit", cancellationToken),
        "delivered" => IssueAsync(order, key, cancellationToken),
        "invoiced" => PayAsync(order, key, cancellationToken),
        "onHold" => api.PostAsync($"orders/{order.Text("id")}/release", null, key + "/release", cancellationToken),
        _ => FulfilAsync(order, key, cancellationToken),
    };

    private async Task FulfilAsync(JsonElement order, string key, CancellationToken cancellationToken)
    {
        var id = order.Text("id");
        foreach (var delivery in await api.ListAsync($"deliveries?orderId={id}&status=ready,shipped", cancellationToken))
        {
            var deliveryId = delivery.Text("id");
            if (delivery.Text("status") == "ready")
            {
                await api.PostAsync($"deliveries/{deliveryId}/ship", new { carrier = "DHL", trackingNumber = $"TRK-{delivery.Text("number")}" }, $"{key}/ship/{deliveryId}", cancellationToken);
            }

            await api.PostAsync($"deliveries/{deliveryId}/deliver", null, $"{key}/deliver/{deliveryId}", cancellationToken);
        }

        foreach (var work in await api.ListAsync($"work-orders?orderId={id}&status=open,inProgress", cancellationToken))
        {
            await api.PostAsync($"work-orders/{work.Text("id")}/complete", null, $"{key}/complete/{work.Text("id")}", cancellationToken);
        }

        foreach (var line in order.Items("lines").Where(line => line.GetProperty("quantities").Number("backordered") > 0))
        {
            await ReceiveAsync(line, $"{key}/receive/{line.Text("id")}", cancellationToken);
        }
    }

    private Task<JsonElement> ReceiveAsync(JsonElement line, string key, CancellationToken cancellationToken)
    {
        var quantity = line.GetProperty("quantities").Number("backordered") * ReceiptFactor;
        return api.PostAsync(
            "inventory/adjustments",
            new { warehouseCode, reason = "receipt", lines = new[] { new { productCode = line.Text("productCode"), quantity = quantity.ToString(CultureInfo.InvariantCulture) } } },
            key,
            cancellationToken);
    }

    private async Task IssueAsync(JsonElement order, string key, CancellationToken cancellationToken)
    {
        foreach (var draft in await api.ListAsync($"invoices?orderId={order.Text("id")}&status=draft", cancellationToken))
        {
            await api.PostAsync($"invoices/{draft.Text("id")}/issue", null, $"{key}/issue/{draft.Text("id")}", cancellationToken);
        }
    }

    private async Task PayAsync(JsonElement order, string key, CancellationToken cancellationToken)
    {
        foreach (var invoice in order.Items("invoices").Where(invoice => invoice.Number("balance") > 0))
        {
            await api.PostAsync(
                "payments",
                new
                {
                    customerId = order.Text("customerId"),
                    amount = invoice.Text("balance"),
                    currency = order.GetProperty("totals").Text("currency"),
                    receivedDate = DateOnly.FromDateTime(order.GetProperty("createdAt").GetDateTime()),
                    reference = invoice.Text("number"),
                },
                $"{key}/pay/{invoice.Text("number")}",
                cancellationToken);
        }
    }
}
