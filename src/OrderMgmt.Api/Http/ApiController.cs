using System.Text.Json;
using Asp.Versioning;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Application.Jobs;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http;

/// <summary>
/// The base of every controller: one way for a command or query to become an HTTP answer with ETag, Location, Link,
/// Idempotency-Key, Prefer: wait and dry run.
/// </summary>
[ApiController]
[ApiVersion("1.0")]
public abstract class ApiController : ControllerBase
{
    private const int PatchAttempts = 10;

    private IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();

    private RequestContext Context => HttpContext.RequestServices.GetRequiredService<RequestContext>();

    private JsonSerializerOptions Json => HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;

    /// <summary>Creates a resource: 201 with its address, which is the path of the request and the id.</summary>
    protected Task<ActionResult<T>> CreateAsync<T>(ICommand<T> command, Func<Guid, IQuery<T>> reread, CancellationToken cancellationToken)
        where T : IVersioned =>
        SendAsync(command, reread, StatusCodes.Status201Created, cancellationToken);

    /// <summary>Takes in work that goes on after the answer: 202 with the address of the job.</summary>
    protected Task<ActionResult<JobResponse>> AcceptAsync(ICommand<JobResponse> command, CancellationToken cancellationToken) =>
        SendAsync(command, reread: null, StatusCodes.Status202Accepted, cancellationToken);

    /// <summary>Changes a resource or does something with it: 200. With <c>Prefer: wait</c> it is read again after everything was handled.</summary>
    protected Task<ActionResult<T>> ExecuteAsync<T>(ICommand<T> command, Func<Guid, IQuery<T>> reread, CancellationToken cancellationToken)
        where T : IVersioned =>
        SendAsync(command, reread, StatusCodes.Status200OK, cancellationToken);

    /// <summary>Does something whose answer has no version: 200.</summary>
    protected Task<ActionResult<T>> ExecuteAsync<T>(ICommand<T> command, CancellationToken cancellationToken) =>
        SendAsync(command, reread: null, StatusCodes.Status200OK, cancellationToken);

    /// <summary>Reads: 200, or 304 when the caller already has this version.</summary>
    protected async Task<ActionResult<T>> ReadAsync<T>(IQuery<T> query, CancellationToken cancellationToken)
    {
        var response = await Mediator.Send(query, cancellationToken);
        if (response is IVersioned versioned)
        {
            var etag = versioned.ETag();
            Response.Headers.ETag = etag;
            if (ETags.IsCurrent(Request, etag))
            {
                return StatusCode(StatusCodes.Status304NotModified);
            }
        }

        return Ok(response);
    }

    /// <summary>Reads one page of a list; links to the next one.</summary>
    protected async Task<ActionResult<TPage>> ListAsync<TPage>(IQuery<TPage> query, CancellationToken cancellationToken)
        where TPage : IPage
    {
        var page = await Mediator.Send(query, cancellationToken);
        if (page.NextCursor is { } cursor)
        {
            var others = Request.Query.Where(parameter => parameter.Key != "cursor");
            var next = QueryHelpers.AddQueryString(Request.PathBase + Request.Path, [.. others, new("cursor", cursor)]);
            Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        return Ok(page);
    }

    /// <summary>
    /// Applies a JSON Merge Patch (RFC 7396): the command's members are read from the current response, where they have the
    /// same names, patched with the body, and sent as a whole. For a caller to whom any version is right, a change that came in
    /// between is patched in its turn.
    /// </summary>
    protected async Task<ActionResult<TResponse>> PatchAsync<TCommand, TResponse>(
        IQuery<TResponse> current, Func<TCommand, TCommand> withRoute, Func<Guid, IQuery<TResponse>> reread, CancellationToken cancellationToken)
        where TCommand : class, ICommand<TResponse>
        where TResponse : IVersioned
    {
        var patch = await MergePatch.ReadAsync(Request, cancellationToken);
        var expected = Context.ExpectedVersion;
        for (var attempt = 1; ; attempt++)
        {
            var before = await Mediator.Send(current, cancellationToken);
            Context.ExpectedVersion = expected ?? before.Version;
            var command = patch.Apply<TCommand>(JsonSerializer.SerializeToElement(before, Json), Context.InputProblems);
            try
            {
                return await SendAsync(withRoute(command), reread, StatusCodes.Status200OK, cancellationToken);
            }
            catch (StaleVersionException) when (expected is null && attempt < PatchAttempts)
            {
            }
        }
    }

    private async Task<ActionResult<T>> SendAsync<T>(ICommand<T> command, Func<Guid, IQuery<T>>? reread, int status, CancellationToken cancellationToken)
    {
        IdempotentAnswer? remembered = null;
        Context.Idempotency = HttpContext.Features.Get<IdempotentCall>()?.Claim(answered => remembered = Render(status, answered));
        var response = await Mediator.Send(command, cancellationToken);
        if (await HttpContext.RequestServices.GetRequiredService<Waiting>().WaitAsync(HttpContext, command, cancellationToken) && reread is not null)
        {
            response = await Mediator.Send(reread(((IVersioned)response!).Id), cancellationToken);
            if (Context.Idempotency is { } claim && Render(status, response!) is var answer && answer != remembered)
            {
                await HttpContext.RequestServices.GetRequiredService<IdempotencyStore>().ReplaceAsync(claim, answer, cancellationToken);
            }
        }

        Response.Headers.ETag = (response as IVersioned)?.ETag();
        Response.Headers.Location = Location(status, response);
        return StatusCode(status, response);
    }

    private IdempotentAnswer Render(int status, object response)
    {
        var shown = response is IShownOnce secret ? secret.WithoutSecret() : response;
        return new(status, Location(status, response), (response as IVersioned)?.ETag(), JsonSerializer.Serialize(shown, shown.GetType(), Json));
    }

    private string? Location(int status, object? response) => (status, response) switch
    {
        (StatusCodes.Status201Created, IVersioned created) when !Context.DryRun => $"{Request.PathBase}{Request.Path}/{created.Id}",
        (StatusCodes.Status202Accepted, JobResponse job) => $"{Request.PathBase}/api/v1/jobs/{job.Id}",
        _ => null,
    };
}
