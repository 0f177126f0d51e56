namespace OrderMgmt.Reporting.Domain;

/// <summary>Documents of a type are counted as one of the figures while they are in one of these statuses.</summary>
internal sealed record OpenDocuments(OpenFigureKind Figure, DocumentType Type, IReadOnlyList<string> Statuses)
{
    public static readonly OpenDocuments DeliveriesDue = new(OpenFigureKind.DeliveriesDue, DocumentType.Delivery, ["ready"]);

    public static readonly OpenDocuments ReturnsExpected = new(OpenFigureKind.ReturnsExpected, DocumentType.Return, ["authorized", "partiallyReceived"]);

    public static readonly IReadOnlyList<OpenDocuments> All = [DeliveriesDue, ReturnsExpected];

    public bool Includes(DocumentLink link) => link.Type == Type && Statuses.Contains(link.Status);

    public IQueryable<DocumentLink> Of(IQueryable<DocumentLink> links) => links.Where(link => link.Type == Type && Statuses.Contains(link.Status));
}
