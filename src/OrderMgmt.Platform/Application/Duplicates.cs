using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Application;

/// <summary>
/// Finds the records that already have a value which must be unique, so that all of them are reported at once and by name.
/// When two requests race, the unique index is the guard.
/// </summary>
/// <param name="records">Where to look.</param>
/// <param name="what">What a record is called: <c>product</c>.</param>
/// <param name="name">What names a record to people: its code or number.</param>
/// <param name="self">The record that is being changed; it may keep its values.</param>
public sealed class Duplicates<T>(IQueryable<T> records, string what, Expression<Func<T, string>> name, Guid self = default)
    where T : AggregateRoot
{
    private readonly List<Problem> _problems = [];

    /// <summary>Looks for another record with the value; an absent value has none.</summary>
    public async Task FindAsync(string member, string? value, Expression<Func<T, bool>> hasValue, CancellationToken cancellationToken)
    {
        if (value is null)
        {
            return;
        }

        var others = records.Where(record => record.Id != self).Where(hasValue).Select(name);
        if (await others.FirstOrDefaultAsync(cancellationToken) is { } holder)
        {
            _problems.Add(new Problem(
                "/" + member, "duplicate", $"The {what} '{holder}' already has the {member} '{value}'. Send another, or change that {what}."));
        }
    }

    /// <summary>Refuses the command when there are any.</summary>
    public void Refuse(string code)
    {
        if (_problems.Count > 0)
        {
            throw new DomainException(code, string.Join(" ", _problems.Select(problem => problem.Message)), _problems);
        }
    }
}
