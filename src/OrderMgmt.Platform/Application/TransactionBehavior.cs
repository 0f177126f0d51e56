using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application;

/// <summary>
/// Runs a command in one transaction of its module's context: state, events, deliveries and the answer to remember are
/// committed together or not at all. A conflict with another transaction is run again, with nothing kept of the attempt before.
/// </summary>
public sealed class TransactionBehavior<TRequest, TResponse>(
    IServiceProvider services, ModuleList modules, DatabaseSettings database, RequestContext request, SaveSession session, Backlog backlog, LaneSignals signals, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    private const int Attempts = 4;

    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest command, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var module = modules.Of(command.GetType());
        var context = (ModuleDbContext)services.GetRequiredService(module.DbContextType);
        if (context.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException($"{command.GetType().Name} was sent from within another command; call the aggregate instead.");
        }

        if (!module.IsOperations)
        {
            backlog.RequireRoom();
        }

        context.Begin(session);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await RunAsync(context, next, cancellationToken);
                signals.Wake(session.Lanes);
                return response;
            }
            catch (Exception exception) when (attempt < Attempts && WasOvertaken(exception, attempt))
            {
            }
        }
    }

    /// <summary>
    /// Another transaction was faster: run again, the command sees what that one did and says in its own words what is in its way, such as
    /// another version. What a unique index refuses a second time is no matter of speed.
    /// </summary>
    private bool WasOvertaken(Exception exception, int attempt) =>
        database.IsConflict(exception) || (attempt == 1 && database.Engine.IsUniqueViolation(exception));

    private async Task<TResponse> RunAsync(ModuleDbContext context, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        using (await database.Engine.EnterWriteAsync(cancellationToken))
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            context.ChangeTracker.Clear();
            request.HasRaisedEvents = false;
            var response = await next();
            if (request.DryRun)
            {
                return response;
            }

            if (request.Idempotency is { } claim)
            {
                context.Add(Remember(claim, response!));
                await context.SaveChangesAsync(cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return response;
        }
    }

    private IdempotencyKey Remember(IdempotencyClaim claim, object response)
    {
        var answer = claim.Render(response);
        return new IdempotencyKey
        {
            Principal = claim.Principal,
            Key = claim.Key,
            RequestHash = claim.RequestHash,
            Status = answer.Status,
            Location = answer.Location,
            ETag = answer.ETag,
            Body = answer.Body,
            CreatedAt = clock.GetUtcNow(),
        };
    }
}
