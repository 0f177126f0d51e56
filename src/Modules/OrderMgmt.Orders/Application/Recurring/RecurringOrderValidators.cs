using System.Globalization;
using FluentValidation;

namespace OrderMgmt.Orders.Application;

internal abstract class RecurringOrderValidator<T> : OrderTermsValidator<T>
    where T : RecurringOrderInput
{
    protected RecurringOrderValidator()
    {
        RuleFor(r => r.ExternalReference).MaximumLength(80);
        RuleFor(r => r.Schedule).NotNull().WithMessage("Say when: the unit of a period and the day on which the first one starts.");
        RuleFor(r => r.Schedule).SetValidator(new RecurringScheduleValidator()!);
        RuleFor(r => r.Schedule!.Unit).NotNull().When(r => r.Schedule is not null).WithMessage("Say in what a period is counted: day, week or month.");
        RuleFor(r => r.Schedule!.StartsOn).NotNull().When(r => r.Schedule is not null).WithMessage("Give the day on which the first period starts.");
        RuleFor(r => r.Lines).NotEmpty().WithMessage("Say what is ordered each time: at least one line.");
        RuleFor(r => r.Lines).Must(lines => lines is null or { Count: <= 500 }).WithErrorCode("too_many").WithMessage("An order has at most 500 lines.");
        RuleForEach(r => r.Lines).NotNull().SetValidator(new OrderLineInputValidator());
        RuleForEach(r => r.Lines).ChildRules(line => line.RuleFor(l => l.RequestedDate).Null().WithMessage("Each period has its own days; leave requestedDate out."));
    }
}

internal sealed class RecurringScheduleValidator : AbstractValidator<RecurringScheduleInput>
{
    public RecurringScheduleValidator()
    {
        RuleFor(s => s.Every).InclusiveBetween(1, 1000).WithMessage("A period has 1 to 1000 days, weeks or months.");
        RuleFor(s => s.Unit).IsInEnum();
        RuleFor(s => s.AnchorDay).InclusiveBetween(1, 31).WithMessage("An anchor day is between 1 and 31; a shorter month takes its last day.");
        RuleFor(s => s.AnchorDay).Null().When(s => s.Unit is not (null or Domain.RecurringUnit.Month)).WithMessage("Only periods of months have an anchor day; leave it out.");
        RuleFor(s => s.Count).GreaterThan(0).WithMessage("There is at least one period; leave count out if there is no end.");
        RuleFor(s => s.Count).Null().When(s => s.EndsOn is not null).WithMessage("Give either endsOn or count, not both.");
        RuleFor(s => s.EndsOn).Must((schedule, end) => end >= FirstDayOf(schedule)).When(s => s is { EndsOn: not null, Unit: not null, StartsOn: not null, AnchorDay: null or (>= 1 and <= 31) })
            .WithErrorCode("range_empty").WithMessage(s => string.Create(CultureInfo.InvariantCulture, $"The first period begins on {FirstDayOf(s):yyyy-MM-dd}; end on that day or later."));
    }

    private static DateOnly? FirstDayOf(RecurringScheduleInput schedule) => RecurringCapture.ScheduleOf(schedule).DayOf(1);
}
