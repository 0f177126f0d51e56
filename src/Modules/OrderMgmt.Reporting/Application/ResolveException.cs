using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Reporting.Application;

/// <summary>Declares an exception done although its cause is still there.</summary>
public sealed record ResolveExceptionCommand : ICommand<ExceptionResponse>
{
    /// <summary>The exception.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>What was done; required.</summary>
    public string? Note { get; init; }
}

internal sealed class ResolveExceptionValidator : AbstractValidator<ResolveExceptionCommand>
{
    public ResolveExceptionValidator() =>
        RuleFor(c => c.Note).NotEmpty().WithMessage("Say what was done, for whoever asks later.").MaximumLength(1000);
}

internal sealed class ResolveExceptionHandler(IReportingDb db, RequestContext request, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<ResolveExceptionCommand, ExceptionResponse>
{
    public Task<ExceptionResponse> Handle(ResolveExceptionCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.DecideAsync(
            command.Id, request, company.Value, now, (decision, by) => decision.Resolve(command.Note!, by, now), cancellationToken);
    }
}
