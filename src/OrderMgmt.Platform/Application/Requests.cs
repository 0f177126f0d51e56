using MediatR;

namespace OrderMgmt.Platform.Application;

/// <summary>Changes state: runs in one transaction of its module's context, together with its events.</summary>
public interface ICommand<out TResponse> : IRequest<TResponse>;

/// <summary>
/// A change of master data that other modules keep a copy of. Its answer waits (at most two seconds) until they have it,
/// so that whoever creates a product can order it with the next call.
/// </summary>
public interface IMasterDataCommand;

/// <summary>Reads; never saves.</summary>
public interface IQuery<out TResponse> : IRequest<TResponse>;

/// <summary>What a command answers: a resource with the version behind its ETag.</summary>
public interface IVersioned
{
    /// <summary>Identifier of the resource.</summary>
    Guid Id { get; }

    /// <summary>Raised by one with every change; the value of the ETag.</summary>
    int Version { get; }
}

/// <summary>An answer with a secret that is shown once: what is kept of it is without.</summary>
public interface IShownOnce
{
    /// <summary>The same answer without the secret.</summary>
    object WithoutSecret();
}
