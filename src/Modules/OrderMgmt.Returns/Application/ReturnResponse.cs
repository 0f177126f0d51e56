using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>A return (RMA): what a customer may send back, what has arrived and what followed.</summary>
public sealed record ReturnResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Human number: <c>RMA-2026-000007</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The order the goods were delivered for.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>Number of that order.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>The customer.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The customer's name as on the order.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Where the return is.</summary>
    public required ReturnStatus Status { get; init; }

    /// <summary>Why the goods come back: a code of <c>/return-reasons</c>.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }

    /// <summary>True when the customer is credited for what arrives.</summary>
    public required bool Credit { get; init; }

    /// <summary>What is to be done next; empty when nothing is.</summary>
    public ReturnNextActionResponse? NextAction { get; init; }

    /// <summary>What is returned, in the order of the order's lines.</summary>
    public required IReadOnlyList<ReturnLineResponse> Lines { get; init; }

    /// <summary>Credit notes made for it.</summary>
    public required IReadOnlyList<ReturnCreditNoteResponse> CreditNotes { get; init; }

    /// <summary>Cost of what was taken back into stock or quarantine, at the cost it had left with; in <c>costCurrency</c>.</summary>
    public required Money Cost { get; init; }

    /// <summary>The company's base currency.</summary>
    public required string CostCurrency { get; init; }

    /// <summary>The caller's own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was authorised.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when nothing more is expected.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static ReturnResponse Of(CustomerReturn customerReturn) => new()
    {
        Id = customerReturn.Id,
        Number = customerReturn.Number,
        OrderId = customerReturn.OrderId,
        OrderNumber = customerReturn.OrderNumber,
        CustomerId = customerReturn.CustomerId,
        CustomerName = customerReturn.CustomerName,
        Status = customerReturn.Status,
        ReasonCode = customerReturn.ReasonCode,
        Notes = customerReturn.Notes,
        Credit = customerReturn.Credit,
        NextAction = NextReturnAction.Of(customerReturn) is { } next ? new ReturnNextActionResponse(next.Code, next.Owner, next.Text) : null,
        Lines = [.. customerReturn.Lines.OrderBy(line => line.LineNumber).Select(line => ReturnLineResponse.Of(line, customerReturn.CostCurrency))],
        CreditNotes = [.. customerReturn.CreditNotes.Select(note =>
            new ReturnCreditNoteResponse(note.CreditNoteId, note.Number, new Money(note.Gross, note.Currency), note.Currency, note.IssueDate))],
        Cost = new Money(customerReturn.Lines.Sum(line => line.Cost), customerReturn.CostCurrency),
        CostCurrency = customerReturn.CostCurrency,
        Metadata = customerReturn.Metadata,
        CreatedAt = customerReturn.CreatedAt,
        ClosedAt = customerReturn.ClosedAt,
        Version = customerReturn.Version,
    };
}

/// <summary>What is to be done next with a return.</summary>
/// <param name="Code">Stable code: <c>receive</c> or <c>stock</c>.</param>
/// <param name="Owner">Who is to do it: a team, or <c>system</c>.</param>
/// <param name="Text">The same as a sentence.</param>
public sealed record ReturnNextActionResponse(string Code, string Owner, string Text);

/// <summary>A credit note made for a return.</summary>
/// <param name="CreditNoteId">Identifier of the credit note.</param>
/// <param name="Number">Its number.</param>
/// <param name="Gross">Amount with tax.</param>
/// <param name="Currency">ISO 4217 currency of the amount.</param>
/// <param name="IssueDate">The day it was issued.</param>
public sealed record ReturnCreditNoteResponse(Guid CreditNoteId, string Number, Money Gross, string Currency, DateOnly IssueDate);
