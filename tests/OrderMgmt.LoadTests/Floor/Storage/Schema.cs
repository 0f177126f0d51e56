namespace OrderMgmt.LoadTests.Floor.Storage;

/// <summary>The tables: those of the product that one order goes through, with the indexes that its calls need.</summary>
internal static class Schema
{
    /// <summary>Ends a query whose rows will change; SQLite, whose writers stand in a queue, needs no such lock.</summary>
    public const string ForUpdate = " FOR UPDATE";

    public static readonly Table Products = new("products", "id", "code", "name", "kind", "unit", "tax_category", "standard_cost", "list_price", "currency", "created_at");
    public static readonly Table Customers = new("customers", "id", "number", "name", "client_type", "country", "currency", "payment_terms", "email", "created_at");
    public static readonly Table Warehouses = new("warehouses", "id", "code", "name", "country");
    public static readonly Table TaxRules = new("tax_rules", "id", "tax_category", "country", "rate", "valid_from");
    public static readonly Table StockLevels = new("stock_levels", "product_id", "warehouse_id", "on_hand", "reserved", "value", "version");
    public static readonly Table StockMovements = new("stock_movements", "id", "product_id", "warehouse_id", "cause", "cause_id", "order_line_id", "quantity", "value", "at");
    public static readonly Table Orders = new(
        "orders", "id", "number", "customer_id", "customer_name", "order_type", "status", "currency", "net", "tax", "gross", "order_date", "external_reference", "created_at", "version");
    public static readonly Table OrderLines = new(
        "order_lines", "id", "order_id", "line_number", "product_id", "product_code", "description", "kind", "unit", "quantity", "unit_price", "net", "tax_category", "tax_rate",
        "unit_cost", "reserved", "delivered", "invoiced");
    public static readonly Table Reservations = new("reservations", "order_line_id", "order_id", "product_id", "warehouse_id", "quantity", "reason", "created_at");
    public static readonly Table Deliveries = new("deliveries", "id", "number", "order_id", "warehouse_id", "status", "carrier", "tracking_number", "created_at", "version");
    public static readonly Table DeliveryLines = new("delivery_lines", "id", "delivery_id", "order_line_id", "product_id", "product_code", "quantity");
    public static readonly Table Invoices = new(
        "invoices", "id", "number", "order_id", "order_number", "customer_id", "customer_name", "status", "currency", "net", "tax", "gross", "paid", "issue_date", "due_date",
        "created_at", "version");
    public static readonly Table InvoiceLines = new(
        "invoice_lines", "id", "invoice_id", "order_line_id", "product_id", "product_code", "description", "quantity", "net", "tax_category", "tax_rate");
    public static readonly Table Payments = new("payments", "id", "number", "customer_id", "currency", "amount", "unapplied", "received_date", "reference", "created_at");
    public static readonly Table Allocations = new("payment_allocations", "id", "payment_id", "invoice_id", "amount", "match_reason");
    public static readonly Table Events = new("events", "id", "name", "subject", "correlation_id", "actor", "at", "data");

    private const string Template = """
        CREATE TABLE products (id uuid PRIMARY KEY, code text NOT NULL UNIQUE, name text NOT NULL, kind text NOT NULL, unit text NOT NULL, tax_category text NOT NULL,
          standard_cost numeric(19,6) NOT NULL, list_price numeric(19,4) NOT NULL, currency text NOT NULL, created_at timestamptz NOT NULL);
        CREATE TABLE customers (id uuid PRIMARY KEY, number text NOT NULL UNIQUE, name text NOT NULL, client_type text NOT NULL, country text NOT NULL, currency text NOT NULL,
          payment_terms text NOT NULL, email text NOT NULL, created_at timestamptz NOT NULL);
        CREATE TABLE warehouses (id uuid PRIMARY KEY, code text NOT NULL UNIQUE, name text NOT NULL, country text NOT NULL);
        CREATE TABLE tax_rules (id uuid PRIMARY KEY, tax_category text NOT NULL, country text NOT NULL, rate numeric(9,4) NOT NULL, valid_from date NOT NULL);
        CREATE TABLE stock_levels (product_id uuid NOT NULL, warehouse_id uuid NOT NULL, on_hand numeric(19,4) NOT NULL, reserved numeric(19,4) NOT NULL,
          value numeric(19,4) NOT NULL, version bigint NOT NULL, PRIMARY KEY (product_id, warehouse_id));
        CREATE TABLE stock_movements (id uuid PRIMARY KEY, product_id uuid NOT NULL, warehouse_id uuid NOT NULL, cause text NOT NULL, cause_id uuid NOT NULL, order_line_id uuid NOT NULL,
          quantity numeric(19,4) NOT NULL, value numeric(19,4) NOT NULL, at timestamptz NOT NULL);
        CREATE INDEX ix_stock_movements_product ON stock_movements (product_id, warehouse_id);
        CREATE INDEX ix_stock_movements_cause ON stock_movements (cause_id);
        CREATE TABLE orders (id uuid PRIMARY KEY, number text NOT NULL UNIQUE, customer_id uuid NOT NULL, customer_name text NOT NULL, order_type text NOT NULL, status text NOT NULL,
          currency text NOT NULL, net numeric(19,4) NOT NULL, tax numeric(19,4) NOT NULL, gross numeric(19,4) NOT NULL, order_date date NOT NULL, external_reference text NOT NULL,
          created_at timestamptz NOT NULL, version bigint NOT NULL);
        CREATE UNIQUE INDEX ix_orders_customer_reference ON orders (customer_id, external_reference);
        CREATE INDEX ix_orders_created_at ON orders (created_at);
        CREATE TABLE order_lines (id uuid PRIMARY KEY, order_id uuid NOT NULL REFERENCES orders (id), line_number bigint NOT NULL, product_id uuid NOT NULL, product_code text NOT NULL,
          description text NOT NULL, kind text NOT NULL, unit text NOT NULL, quantity numeric(19,4) NOT NULL, unit_price numeric(19,4) NOT NULL, net numeric(19,4) NOT NULL,
          tax_category text NOT NULL, tax_rate numeric(9,4) NOT NULL, unit_cost numeric(19,6) NOT NULL, reserved numeric(19,4) NOT NULL, delivered numeric(19,4) NOT NULL,
          invoiced numeric(19,4) NOT NULL);
        CREATE INDEX ix_order_lines_order ON order_lines (order_id);
        CREATE TABLE reservations (order_line_id uuid PRIMARY KEY, order_id uuid NOT NULL, product_id uuid NOT NULL, warehouse_id uuid NOT NULL, quantity numeric(19,4) NOT NULL,
          reason text NOT NULL, created_at timestamptz NOT NULL);
        CREATE INDEX ix_reservations_order ON reservations (order_id);
        CREATE TABLE deliveries (id uuid PRIMARY KEY, number text NOT NULL UNIQUE, order_id uuid NOT NULL, warehouse_id uuid NOT NULL, status text NOT NULL, carrier text NOT NULL,
          tracking_number text NOT NULL, created_at timestamptz NOT NULL, version bigint NOT NULL);
        CREATE INDEX ix_deliveries_order ON deliveries (order_id);
        CREATE TABLE delivery_lines (id uuid PRIMARY KEY, delivery_id uuid NOT NULL REFERENCES deliveries (id), order_line_id uuid NOT NULL, product_id uuid NOT NULL,
          product_code text NOT NULL, quantity numeric(19,4) NOT NULL);
        CREATE INDEX ix_delivery_lines_delivery ON delivery_lines (delivery_id);
        CREATE TABLE invoices (id uuid PRIMARY KEY, number text NOT NULL, order_id uuid NOT NULL, order_number text NOT NULL, customer_id uuid NOT NULL, customer_name text NOT NULL,
          status text NOT NULL, currency text NOT NULL, net numeric(19,4) NOT NULL, tax numeric(19,4) NOT NULL, gross numeric(19,4) NOT NULL, paid numeric(19,4) NOT NULL,
          issue_date date NOT NULL, due_date date NOT NULL, created_at timestamptz NOT NULL, version bigint NOT NULL);
        CREATE INDEX ix_invoices_order ON invoices (order_id);
        CREATE UNIQUE INDEX ix_invoices_number ON invoices (number) WHERE status <> 'draft';
        CREATE TABLE invoice_lines (id uuid PRIMARY KEY, invoice_id uuid NOT NULL REFERENCES invoices (id), order_line_id uuid NOT NULL, product_id uuid NOT NULL, product_code text NOT NULL,
          description text NOT NULL, quantity numeric(19,4) NOT NULL, net numeric(19,4) NOT NULL, tax_category text NOT NULL, tax_rate numeric(9,4) NOT NULL);
        CREATE INDEX ix_invoice_lines_invoice ON invoice_lines (invoice_id);
        CREATE TABLE payments (id uuid PRIMARY KEY, number text NOT NULL UNIQUE, customer_id uuid NOT NULL, currency text NOT NULL, amount numeric(19,4) NOT NULL,
          unapplied numeric(19,4) NOT NULL, received_date date NOT NULL, reference text NOT NULL, created_at timestamptz NOT NULL);
        CREATE INDEX ix_payments_customer ON payments (customer_id);
        CREATE TABLE payment_allocations (id uuid PRIMARY KEY, payment_id uuid NOT NULL REFERENCES payments (id), invoice_id uuid NOT NULL, amount numeric(19,4) NOT NULL,
          match_reason text NOT NULL);
        CREATE INDEX ix_payment_allocations_payment ON payment_allocations (payment_id);
        CREATE INDEX ix_payment_allocations_invoice ON payment_allocations (invoice_id);
        CREATE TABLE number_series (series text PRIMARY KEY, last_number bigint NOT NULL);
        CREATE TABLE events (position {identity}, id uuid NOT NULL UNIQUE, name text NOT NULL, subject uuid NOT NULL, correlation_id uuid NOT NULL, actor text NOT NULL,
          at timestamptz NOT NULL, data text NOT NULL);
        CREATE INDEX ix_events_subject ON events (subject, position);
        """;

    public static string Sql(string identity) => Template.Replace("{identity}", identity, StringComparison.Ordinal);
}
