using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Reporting.Application;

/// <summary>Puts an exception out of sight until a time.</summary>
public sealed record SnoozeExceptionCommand : ICommand<ExceptionResponse>
{
    /// <summary>The exception.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>When it is to come back; required.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why it can wait.</summary>
    public string? Note { get; init; }
}

internal sealed class SnoozeExceptionValidator : AbstractValidator<SnoozeExceptionCommand>
{
    public SnoozeExceptionValidator()
    {
        RuleFor(c => c.Until).NotNull().WithMessage("Say until when the exception is to be out of sight.");
        RuleFor(c => c.Note).MaximumLength(1000);
    }
}

internal sealed class SnoozeExceptionHandler(IReportingDb db, RequestContext request, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<SnoozeExceptionCommand, ExceptionResponse>
{
    public Task<ExceptionResponse> Handle(SnoozeExceptionCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.DecideAsync(
            command.Id, request, company.Value, now, (decision, by) => decision.Snooze(command.Until!.Value, command.Note, by, now), cancellationToken);
    }
}
