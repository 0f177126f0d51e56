using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Notifications.Application;
using OrderMgmt.Notifications.Infrastructure;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Notifications;

/// <summary>The outbound side: what the world outside is told of all that happens.</summary>
public sealed class NotificationsModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Notifications";

    /// <inheritdoc/>
    public override Type DbContextType => typeof(NotificationsDbContext);

    /// <inheritdoc/>
    public override void AddTo(IServiceCollection services)
    {
        AddTo<NotificationsDbContext, INotificationsDb>(services);
        services.AddScoped<FeedLog>();
        services.AddSingleton<LiveFeed>();
        services.AddHostedService<LiveFeedReader>();
    }
}
