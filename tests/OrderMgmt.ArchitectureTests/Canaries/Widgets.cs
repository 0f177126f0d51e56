using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.ArchitectureTests.Canaries.Widgets.Application;
using OrderMgmt.ArchitectureTests.Canaries.Widgets.Infrastructure;
using OrderMgmt.ArchitectureTests.Canaries.Widgets.Integrations;

#pragma warning disable CA1823, IDE0044, IDE0051, IDE0060, CS0169 // Canaries only have to look wrong.

// A module that breaks every rule about layers once.
namespace OrderMgmt.ArchitectureTests.Canaries.Widgets
{
    internal sealed class WidgetsModule;

    internal sealed class StrayWidget;

    namespace Helpers
    {
        internal sealed class Other;
    }

    namespace Domain
    {
        internal sealed class Clean
        {
            [Key]
            public decimal Amount { get; init; }
        }

        internal sealed class InAnAsyncLambda
        {
            public Func<object, Task> Work { get; } = async rows => await ((IQueryable<string>)rows).ToListAsync();
        }

        internal sealed class InASignature
        {
            public static void Take(DbContext context) => ArgumentNullException.ThrowIfNull(context);
        }

        [Index("Name")]
        internal sealed class InAnAttribute;

        internal sealed class InAGenericArgument
        {
            private readonly List<DbContext> _contexts = [];
        }

        internal sealed record Sent : MediatR.IRequest<int>;

        internal sealed class Validated : FluentValidation.AbstractValidator<string>;

        internal sealed class Web(Microsoft.AspNetCore.Http.HttpContext context)
        {
            public string Path => context.Request.Path;
        }

        internal sealed class Configured(Microsoft.Extensions.Options.IOptions<string> options)
        {
            public string Value => options.Value;
        }

        internal sealed class Requested(Platform.Application.RequestContext request)
        {
            public bool DryRun => request.DryRun;
        }

        internal sealed class Told(Platform.Messaging.EventEnvelope envelope)
        {
            public Guid Id => envelope.Id;
        }

        internal sealed class Listed(Platform.Modules.ModuleList modules)
        {
            public int Count => modules.All.Count;
        }

        internal sealed class Numbered(Platform.Persistence.NumberSeries numbers)
        {
            public object Numbers => numbers;
        }

        internal sealed class Upwards(UseCase useCase, Handler handler, Table table)
        {
            public object[] All => [useCase, handler, table];
        }
    }

    namespace Application
    {
        internal sealed class UseCase(Handler handler, Table table, MediatR.IMediator mediator, Microsoft.AspNetCore.Http.HttpContext context)
        {
            public object[] All => [handler, table, mediator, context];
        }
    }

    namespace Integrations
    {
        internal sealed class Handler(Table table, MediatR.IMediator mediator, Microsoft.AspNetCore.Http.HttpContext context)
        {
            public object[] All => [table, mediator, context];
        }
    }

    namespace Infrastructure
    {
        internal sealed class Table(MediatR.IMediator mediator, Microsoft.AspNetCore.Http.HttpContext context)
        {
            public object[] All => [mediator, context, typeof(Handler)];
        }
    }
}
