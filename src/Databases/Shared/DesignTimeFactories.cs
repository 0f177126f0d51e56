using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases;

// The migration tools find contexts by these types: one line per context, for all engines.
internal sealed class PlatformFactory() : DesignTimeFactory<PlatformDbContext>(PlatformDbContext.SchemaName);
