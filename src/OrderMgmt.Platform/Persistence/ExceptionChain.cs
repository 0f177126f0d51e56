namespace OrderMgmt.Platform.Persistence;

/// <summary>Finds a driver's own exception below those that wrapped it.</summary>
internal static class ExceptionChain
{
    internal static T? Find<T>(this Exception exception)
        where T : Exception
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is T found)
            {
                return found;
            }
        }

        return null;
    }
}
