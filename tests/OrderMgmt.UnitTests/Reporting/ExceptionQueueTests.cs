using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;
using OrderMgmt.UnitTests.Support;

namespace OrderMgmt.UnitTests.Reporting;

public sealed class ExceptionQueueTests : IAsyncLifetime
{
    private readonly OrderStory _story = new OrderStory().Customer().Created().Confirmed().Allocated(1).Delivered(2);
    private ReportsHost _reports = null!;

    public async Task InitializeAsync()
    {
        _reports = await ReportsHost.StartAsync();
        await _reports.TellAsync(_story);
    }

    public async Task DisposeAsync() => await _reports.DisposeAsync();

    [Fact]
    public async Task The_queue_has_the_most_money_first_and_can_be_filtered_and_paged()
    {
        var queue = await ListAsync(new());
        Assert.Equal([ExceptionKind.DeliveredNotInvoiced, ExceptionKind.Backorder], queue.Select(exception => exception.Kind));
        Assert.Single(await ListAsync(new() { Kind = "backorder" }));
        Assert.Empty(await ListAsync(new() { Severity = "critical,low" }));
        Assert.Single(await ListAsync(new() { Owner = "finance", OrderId = _story.OrderId, CustomerId = _story.CustomerId }));
        Assert.Empty(await ListAsync(new() { Status = "resolved" }));

        var first = await _reports.SendAsync(new ListExceptionsQuery { Limit = 1, Include = "total" });
        var second = await _reports.SendAsync(new ListExceptionsQuery { Limit = 1, Cursor = first.NextCursor });
        Assert.Equal((2L, ExceptionKind.Backorder), (first.Total, Assert.Single(second.Items).Kind));
        await Assert.ThrowsAsync<InvalidRequestException>(() => ListAsync(new() { Kind = "nonsense" }));
    }

    [Fact]
    public async Task Acknowledging_and_snoozing_keep_it_in_the_queue_with_who_and_why()
    {
        var id = await IdAsync("backorder");
        var acknowledged = await _reports.SendAsync(new AcknowledgeExceptionCommand { Id = id, Note = "Ordered more" });
        Assert.Equal(
            (ExceptionStatus.Acknowledged, 1, "Ordered more", "system:system"),
            (acknowledged.Status, acknowledged.Version, acknowledged.Decision!.Note, acknowledged.Decision.By));

        await _reports.SendAsync(new SnoozeExceptionCommand { Id = id, Until = ModuleHost.Now.AddDays(1) });
        Assert.Equal(id, Assert.Single(await ListAsync(new() { Status = "snoozed" })).Id);
        Assert.DoesNotContain(await ListAsync(new() { Status = "open,acknowledged" }), exception => exception.Id == id);
        Assert.Equal(2, (await _reports.SendAsync(new GetExceptionQuery(id))).Version);
    }

    [Fact]
    public async Task A_snoozed_exception_comes_back_by_itself()
    {
        var id = await IdAsync("backorder");
        await _reports.SendAsync(new SnoozeExceptionCommand { Id = id, Until = ModuleHost.Now.AddDays(1) });
        await _reports.InScopeAsync((_, db) => db.Decisions.ExecuteUpdateAsync(set => set.SetProperty(d => d.SnoozedUntil, ModuleHost.Now.AddMinutes(-1))));

        Assert.Contains(await ListAsync(new() { Status = "open" }), exception => exception.Id == id && exception.Status == ExceptionStatus.Open);
    }

    [Fact]
    public async Task Resolving_needs_a_note_and_ends_it()
    {
        var id = await IdAsync("backorder");
        await Assert.ThrowsAsync<InvalidRequestException>(() => _reports.SendAsync(new ResolveExceptionCommand { Id = id }));
        await _reports.SendAsync(new ResolveExceptionCommand { Id = id, Note = "The customer agreed to wait" });

        Assert.Equal(id, Assert.Single(await ListAsync(new() { Status = "resolved" })).Id);
        Assert.Single(await ListAsync(new()));
        var refused = await Assert.ThrowsAsync<DomainException>(() => _reports.SendAsync(new AcknowledgeExceptionCommand { Id = id }));
        Assert.Equal("reporting.exception_resolved", refused.Code);
    }

    [Fact]
    public async Task Nothing_can_be_decided_about_what_is_over_or_unknown()
    {
        var id = await IdAsync("backorder");
        await _reports.InScopeAsync((_, db) => db.Exceptions.ExecuteUpdateAsync(set => set.SetProperty(e => e.ClosedAt, ModuleHost.Now)));

        var refused = await Assert.ThrowsAsync<DomainException>(() => _reports.SendAsync(new AcknowledgeExceptionCommand { Id = id }));
        Assert.Equal("reporting.exception_closed", refused.Code);
        await Assert.ThrowsAsync<NotFoundException>(() => _reports.SendAsync(new AcknowledgeExceptionCommand { Id = Guid.CreateVersion7() }));
        await Assert.ThrowsAsync<NotFoundException>(() => _reports.SendAsync(new GetExceptionQuery(Guid.CreateVersion7())));
    }

    [Fact]
    public async Task Dead_letters_are_one_exception_before_all_others()
    {
        await _reports.InScopeAsync((_, db) =>
        {
            db.AddRange(Dead("Billing"), Dead("Billing"), Dead("Orders"));
            return db.SaveChangesAsync();
        });

        var dead = (await ListAsync(new()))[0];
        Assert.Equal((ExceptionKind.DeadLetter, ExceptionSeverity.Critical, "/api/v1/system/dead-letters"), (dead.Kind, dead.Severity, dead.Href));
        Assert.StartsWith("Events wait in Billing (2), Orders (1).", dead.SuggestedAction, StringComparison.Ordinal);
        Assert.Equal(dead.Kind, (await _reports.SendAsync(new GetExceptionQuery(dead.Id))).Kind);
        Assert.DoesNotContain(await ListAsync(new() { Kind = "backorder" }), exception => exception.Kind == ExceptionKind.DeadLetter);

        var first = await _reports.SendAsync(new ListExceptionsQuery { Limit = 1 });
        var second = await _reports.SendAsync(new ListExceptionsQuery { Limit = 2, Cursor = first.NextCursor });
        Assert.Equal(
            [ExceptionKind.DeadLetter, ExceptionKind.DeliveredNotInvoiced, ExceptionKind.Backorder],
            [.. first.Items.Concat(second.Items).Select(e => e.Kind)]);
    }

    private static DeliveryRow Dead(string lane) => new()
    {
        EventId = Guid.CreateVersion7(),
        Lane = lane,
        Key = Guid.CreateVersion7(),
        CorrelationId = Guid.CreateVersion7(),
        Attempts = 8,
        DueAt = ModuleHost.Now,
        DeadAt = ModuleHost.Now,
        Error = "It failed.",
    };

    private async Task<IReadOnlyList<ExceptionResponse>> ListAsync(ListExceptionsQuery query) => (await _reports.SendAsync(query)).Items;

    private async Task<Guid> IdAsync(string kind) => Assert.Single(await ListAsync(new() { Kind = kind })).Id;
}
