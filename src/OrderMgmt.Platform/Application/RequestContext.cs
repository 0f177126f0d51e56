using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Platform.Application;

/// <summary>Who acts: a user, an API key or the system itself.</summary>
public sealed record Actor(string Kind, string Name)
{
    /// <summary>The product itself, in event handlers and at start.</summary>
    public static readonly Actor System = new("system", "system");

    /// <summary>As written in the event log: <c>user:anna</c>.</summary>
    public override string ToString() => $"{Kind}:{Name}";
}

/// <summary>What accompanies one request through the pipeline; filled by the host, or by the lane that handles an event.</summary>
public sealed class RequestContext
{
    /// <summary>Who acts.</summary>
    public Actor Actor { get; set; } = Actor.System;

    /// <summary>Joins everything that one request sets off, over all modules.</summary>
    public Guid CorrelationId { get; set; } = Guid.CreateVersion7();

    /// <summary>The event that is being handled, if any.</summary>
    public Guid? CausationId { get; set; }

    /// <summary>What is done from now on follows from an event.</summary>
    public void FollowFrom(EventEnvelope cause) => (CorrelationId, CausationId) = (cause.CorrelationId, cause.Id);

    /// <summary>The command is answered in full, then everything is rolled back.</summary>
    public bool DryRun { get; set; }

    /// <summary>The version named by If-Match.</summary>
    public int? ExpectedVersion { get; set; }

    /// <summary>What is to be remembered of the answer, when the caller sent an Idempotency-Key.</summary>
    public IdempotencyClaim? Idempotency { get; set; }

    /// <summary>Problems found while the body was read; reported together with those of the validators.</summary>
    public List<Problem> InputProblems { get; } = [];

    /// <summary>True once a command has committed at least one event.</summary>
    public bool HasRaisedEvents { get; set; }
}

/// <summary>A caller's Idempotency-Key with the hash of its whole request, and how the answer looks on the wire.</summary>
public sealed record IdempotencyClaim(string Principal, string Key, string RequestHash, Func<object, IdempotentAnswer> Render);

/// <summary>An answer as it went over the wire, kept to be given again.</summary>
public sealed record IdempotentAnswer(int Status, string? Location, string? ETag, string Body);
