using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Reporting.Application;

/// <summary>Takes note of an exception: somebody is on it.</summary>
public sealed record AcknowledgeExceptionCommand : ICommand<ExceptionResponse>
{
    /// <summary>The exception.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>What is being done about it.</summary>
    public string? Note { get; init; }
}

internal sealed class AcknowledgeExceptionValidator : AbstractValidator<AcknowledgeExceptionCommand>
{
    public AcknowledgeExceptionValidator() => RuleFor(c => c.Note).MaximumLength(1000);
}

internal sealed class AcknowledgeExceptionHandler(IReportingDb db, RequestContext request, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<AcknowledgeExceptionCommand, ExceptionResponse>
{
    public Task<ExceptionResponse> Handle(AcknowledgeExceptionCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.DecideAsync(
            command.Id, request, company.Value, now, (decision, by) => decision.Acknowledge(command.Note, by, now), cancellationToken);
    }
}
