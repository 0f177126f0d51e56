namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>For what no request sets off, such as a timer: asks until it is so. A test that never succeeds is ended by the run's own limit.</summary>
internal static class Eventually
{
    private const int MostQuestions = 20_000;

    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        for (var question = 0; question < MostQuestions; question++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Yield();
        }

        Assert.Fail("It never became so.");
    }
}
