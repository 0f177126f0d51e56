using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Application;

/// <summary>Runs every validator of a request and refuses it with all problems at once, those of reading the body included.</summary>
public sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators, RequestContext context)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        List<Problem>? problems = null;
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            foreach (var failure in result.Errors)
            {
                (problems ??= []).Add(new Problem(ValidationText.Pointer(failure.PropertyName), ValidationText.Code(failure.ErrorCode), failure.ErrorMessage));
            }
        }

        if (context.InputProblems.Count > 0)
        {
            var seen = context.InputProblems.Select(problem => problem.Pointer).ToHashSet(StringComparer.Ordinal);
            throw new InvalidRequestException([.. context.InputProblems, .. (problems ?? []).Where(problem => !seen.Contains(problem.Pointer))]);
        }

        return problems is null ? await next() : throw new InvalidRequestException(problems);
    }
}
