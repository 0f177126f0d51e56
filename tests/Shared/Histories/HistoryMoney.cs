using System.Globalization;
using System.Text.Json;

namespace OrderMgmt.Tests.Shared.Histories;

/// <summary>The steps about money, and the calls themselves.</summary>
internal sealed partial class HistoryWorld
{
    private JsonElement? _last;

    private async Task<bool> IssueAsync(HistoryCommand command)
    {
        if (Pick(await _api.ItemsAsync("invoices?status=draft", cancellationToken), command.A) is not { ValueKind: JsonValueKind.Object } draft)
        {
            return false;
        }

        var invoice = await PostAsync($"invoices/{draft.Id()}/issue");
        var lines = invoice.GetProperty("lines").EnumerateArray().Select(line => new ModelInvoiceLine(line.Id(), _model.Line(line.Text("orderLineId")), line.Number("quantity"))).ToList();
        foreach (var line in lines)
        {
            Expect(line.Quantity == line.Line.OnDraft, () => $"Line {line.Line.Id} was invoiced with {line.Quantity} instead of {line.Line.OnDraft}.");
            line.Line.Billed += line.Quantity;
        }

        _model.Invoices.Add(new ModelInvoice(invoice.Id(), invoice.Text("number"), Day(invoice, "issueDate"), Day(invoice, "dueDate"), invoice.Number("totals", "gross"), lines));
        return true;
    }

    private async Task<bool> CreditAsync(HistoryCommand command)
    {
        if (Pick(_model.Invoices, command.A) is not { } invoice)
        {
            return false;
        }

        var line = Pick(invoice.Lines, command.B)!;
        var quantity = 1 + (command.C % 4);
        var body = new { invoiceId = invoice.Id, reason = "agreed", lines = new[] { new { invoiceLineId = line.Id, quantity = Text(quantity) } } };
        if (await TryAsync(quantity <= line.Creditable, "credit-notes", body))
        {
            line.Credited += quantity;
            await NoteCreditsAsync();
        }

        return true;
    }

    /// <summary>What credit notes are worth is the system's word; that they re-add to the invoice is checked.</summary>
    private async Task NoteCreditsAsync()
    {
        foreach (var note in (await _api.ItemsAsync("credit-notes?sort=createdAt", cancellationToken)).Where(note => _creditNotes.Add(note.Id())))
        {
            var invoice = _model.Invoices.Single(invoice => invoice.Id == note.Text("invoiceId"));
            CompanyModel.Credit(invoice, note.Number("totals", "gross"));
            var isWhole = invoice.Lines.All(line => line.Creditable == 0);
            Expect(!isWhole || invoice.CreditNotes == invoice.Gross, () => $"{invoice.Number} over {invoice.Gross} was credited whole, with {invoice.CreditNotes}.");
            Expect(isWhole || invoice.CreditNotes <= invoice.Gross, () => $"{invoice.Number} over {invoice.Gross} was credited with {invoice.CreditNotes}.");
        }
    }

    private async Task<bool> PayAsync(HistoryCommand command)
    {
        if (Pick(_model.Invoices, command.A) is not { } invoice)
        {
            return false;
        }

        var amount = Math.Max(0.01m, (command.B % 4) switch
        {
            0 => Math.Round(invoice.Balance / 3, 2),
            1 => invoice.Balance + 10,
            _ => invoice.Balance,
        });
        await PayAsync(amount, $"thank you for {invoice.Number}", invoice);
        return true;
    }

    private async Task<bool> PayOnAccountAsync(HistoryCommand command)
    {
        await PayAsync(1 + command.A, "on account", named: null);
        return true;
    }

    private async Task PayAsync(decimal amount, string reference, ModelInvoice? named)
    {
        var receivedDate = Today.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var payment = await PostAsync("payments", new { customerNumber = "ACME", amount = Text(amount), currency = "EUR", receivedDate, reference });
        _model.Pay(new ModelPayment(payment.Id(), amount), named);
    }

    private async Task<bool> AllocateAsync(HistoryCommand command)
    {
        if (Pick([.. _model.Payments.Where(payment => payment.Unapplied > 0)], command.A) is not { } payment || Pick(_model.Invoices, command.B) is not { } invoice)
        {
            return false;
        }

        var amount = command.C % 2 == 0 && invoice.Balance > 0 ? Math.Min(payment.Unapplied, invoice.Balance) : 1 + (command.C % 50);
        if (await TryAsync(amount <= payment.Unapplied && amount <= invoice.Balance, $"payments/{payment.Id}/allocate", new { allocations = new[] { new { invoiceId = invoice.Id, amount = Text(amount) } } }))
        {
            CompanyModel.Allocate(payment, invoice, amount);
        }

        return true;
    }

    private async Task<bool> WithdrawAsync(HistoryCommand command)
    {
        if (Pick([.. _model.Payments.Where(payment => payment.Allocations.Count > 0)], command.A) is not { } payment)
        {
            return false;
        }

        var invoice = Pick(payment.Allocations, command.B).Invoice;
        await PostAsync($"payments/{payment.Id}/unallocate", new { allocations = new[] { new { invoiceId = invoice.Id } } });
        CompanyModel.Withdraw(payment, invoice);
        return true;
    }

    private async Task<bool> RefundAsync(HistoryCommand command)
    {
        if (Pick(_model.Payments, command.A) is not { } payment)
        {
            return false;
        }

        var amount = 1 + (command.B % 30);
        if (await TryAsync(amount <= payment.Unapplied, $"payments/{payment.Id}/refund", new { amount = Text(amount) }))
        {
            payment.Unapplied -= amount;
            payment.Refunded += amount;
        }

        return true;
    }

    private async Task<JsonElement> PostAsync(string path, object? body = null)
    {
        var answer = await _api.TryPostAsync(path, body, cancellationToken);
        Expect(answer.IsSuccess, () => $"{answer.Call} was refused with {answer.Status} {answer.Body}");
        return answer.Body;
    }

    /// <summary>Posts what the model allows, or refuses. True when it was done; <see cref="_last"/> is what was answered.</summary>
    private async Task<bool> TryAsync(bool may, string path, object? body = null)
    {
        var answer = await _api.TryPostAsync(path, body, cancellationToken);
        Expect(answer.IsSuccess == may, () => $"{answer.Call} {JsonSerializer.Serialize(body)} must be {(may ? "done" : "refused")}, but was answered {answer.Status} {answer.Body}");
        Expect(may || answer.Status is 400 or 409, () => $"{answer.Call} was refused with {answer.Status} {answer.Body}");
        _last = answer.Body;
        return may;
    }

    private static DateOnly Day(JsonElement resource, string name) => DateOnly.ParseExact(resource.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Expect(bool holds, Func<string> mismatch)
    {
        if (!holds)
        {
            throw new HistoryMismatchException(mismatch());
        }
    }
}
