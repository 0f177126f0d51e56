using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>The figures of the whole business, now. Values are in the company's base currency.</summary>
/// <param name="At">When the figures were read.</param>
/// <param name="Currency">The company's base currency.</param>
/// <param name="OrdersByStatus">All orders by status; value without tax.</param>
/// <param name="OrdersByStage">The same orders by the company's own stages.</param>
/// <param name="OrdersByOwner">Orders that a team owns, by team.</param>
/// <param name="DeliveriesDue">Deliveries that are ready and have not left.</param>
/// <param name="BackorderedLines">Order lines of which something is backordered; value without tax of that part.</param>
/// <param name="DeliveredNotInvoiced">Orders of which something is delivered, confirmed where it is billed on order or reached by a milestone, and on no issued invoice; value without tax of that part.</param>
/// <param name="InvoicesByStatus">All invoices by status; value with tax.</param>
/// <param name="Receivables">Invoices with a balance; value of the balances.</param>
/// <param name="Overdue">Those of them that are past their due date.</param>
/// <param name="ReturnsExpected">Returns that have not arrived completely.</param>
/// <param name="Margins">Actual profit of this month and the previous one, as far as there is any.</param>
/// <param name="Exceptions">Unresolved exceptions by kind, with the value at risk.</param>
public sealed record DashboardResponse(
    DateTimeOffset At, string Currency, IReadOnlyList<DashboardGroupResponse> OrdersByStatus, IReadOnlyList<DashboardGroupResponse> OrdersByStage,
    IReadOnlyList<DashboardGroupResponse> OrdersByOwner, DashboardCountResponse DeliveriesDue, DashboardValueResponse BackorderedLines,
    DashboardValueResponse DeliveredNotInvoiced, IReadOnlyList<DashboardGroupResponse> InvoicesByStatus, DashboardValueResponse Receivables,
    DashboardValueResponse Overdue, DashboardCountResponse ReturnsExpected, IReadOnlyList<DashboardMarginResponse> Margins,
    IReadOnlyList<DashboardExceptionsResponse> Exceptions);

/// <summary>A part of a figure.</summary>
/// <param name="Key">Status, stage or team.</param>
/// <param name="Count">How many.</param>
/// <param name="Value">What they are worth.</param>
/// <param name="Href">The list behind it, where there is one.</param>
public sealed record DashboardGroupResponse(string Key, int Count, Money Value, string? Href);

/// <summary>A figure with a value.</summary>
/// <param name="Count">How many.</param>
/// <param name="Value">What they are worth.</param>
/// <param name="Href">The list behind it.</param>
public sealed record DashboardValueResponse(int Count, Money Value, string Href);

/// <summary>A figure.</summary>
/// <param name="Count">How many.</param>
/// <param name="Href">The list behind it.</param>
public sealed record DashboardCountResponse(int Count, string Href);

/// <summary>Profit of a month.</summary>
/// <param name="Period">The month: <c>2026-11</c>.</param>
/// <param name="Actual">What was earned in it.</param>
/// <param name="Href">The list behind it.</param>
public sealed record DashboardMarginResponse(string Period, ProfitResponse Actual, string Href);

/// <summary>Unresolved exceptions of a kind.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Count">How many.</param>
/// <param name="ValueAtRisk">What is at stake.</param>
/// <param name="Href">The list behind it.</param>
public sealed record DashboardExceptionsResponse(ExceptionKind Kind, int Count, Money ValueAtRisk, string Href);
