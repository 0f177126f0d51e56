using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>What customers and vendors have in common. The number is fixed, because documents refer to it.</summary>
internal abstract class Party : AggregateRoot, ISearchable
{
    public const string DefaultPaymentTerms = "NET30";

    public string Number { get; protected init; } = "";

    public string Name { get; protected set; } = "";

    public string? TradingName { get; private set; }

    public string? TaxId { get; private set; }

    public string Country { get; protected set; } = "";

    /// <summary>State or province, where taxes and prices follow it.</summary>
    public string? Region { get; protected set; }

    public string? Language { get; private set; }

    public string Currency { get; protected set; } = "";

    public string PaymentTerms { get; protected set; } = DefaultPaymentTerms;

    public string? ContractTerms { get; protected set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Why it is on hold; nothing otherwise.</summary>
    public string? HoldReason { get; protected set; }

    /// <summary>The one that took this one over.</summary>
    public Guid? MergedIntoId { get; private set; }

    public string? ExternalId { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    public string SearchText { get; private set; } = "";

    /// <summary>What duplicates have in common: see <see cref="PartyNames"/>.</summary>
    public string NameKey { get; private set; } = "";

    public string? TaxKey { get; private set; }

    public string? EmailDomain { get; private set; }

    /// <summary>Nothing new may name it: it was archived, or merged.</summary>
    public abstract bool IsArchived { get; }

    /// <summary>What is told of every change.</summary>
    protected abstract IDomainEvent WasChanged { get; }

    /// <summary>What it is called in messages and codes: <c>customer</c>.</summary>
    protected abstract string What { get; }

    public void Identify(string name, string? tradingName, string? taxId, string? externalId, IReadOnlyDictionary<string, string> metadata)
    {
        (Name, TradingName, TaxId, ExternalId, Metadata) = (name, tradingName, taxId, externalId, metadata);
        RefreshSearchText();
        Raise(WasChanged);
    }

    public void ContactBy(string? email, string? phone, string? language)
    {
        (Email, Phone, Language) = (email, phone, language);
        RefreshSearchText();
        Raise(WasChanged);
    }

    /// <summary>Follows the one it was merged into when that is merged in turn.</summary>
    public void Follow(Party survivor)
    {
        MergedIntoId = survivor.Id;
        Changed();
    }

    public void RefreshSearchText()
    {
        SearchText = SearchWords.Of(Number, Name, TradingName, TaxId, Email, ExternalId);
        NameKey = PartyNames.Key(Name);
        TaxKey = PartyNames.TaxKey(TaxId);
        EmailDomain = PartyNames.Domain(Email);
    }

    /// <summary>Why nothing new may name it; nothing while it may be named.</summary>
    public Problem? Refusal(string pointer) => IsArchived
        ? new Problem(pointer, $"{What}_not_active", $"The {What} {Number} is archived. Activate it first, or name another.")
        : null;

    /// <summary>Notes why it is on hold, where that is news.</summary>
    protected void ExplainHold(string? reason)
    {
        if (HoldReason != reason)
        {
            HoldReason = reason;
            Changed();
        }
    }

    /// <summary>Nothing becomes a prospect again, and what is archived is activated before it can be held.</summary>
    protected void RefuseStatus(bool refused, string from, string to)
    {
        if (refused)
        {
            throw new InvalidRequestException(
                "/status", "status_change_refused", $"The {What} {Number} is {from} and can't become {to}. Leave the status out, or send active first.");
        }
    }

    /// <summary>Checks that this one can take over the other, and notes it there.</summary>
    protected void TakeOver(Party other)
    {
        if (other.Id == Id)
        {
            throw new DomainException("parties.merge_with_itself", $"The {What} {Number} can't be merged with itself. Name another.");
        }

        RequireNotMerged();
        other.RequireNotMerged();
        other.MergedIntoId = Id;
        other.HoldReason = null;
    }

    protected void RequireNotMerged()
    {
        if (MergedIntoId is not null)
        {
            throw new DomainException($"parties.{What}_merged", $"The {What} {Number} was merged into another, which has its documents. Use that one.");
        }
    }
}
