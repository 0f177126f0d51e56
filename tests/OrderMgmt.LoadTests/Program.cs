using System.CommandLine;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Targets;
using OrderMgmt.LoadTests.Verbs;

// One file per verb. Exit codes: 0 measured and clean, 1 an error, a lost or doubled effect or a violated invariant, 2 wrong usage or something missing.
var root = new RootCommand("Measures OrderMgmt and proves that it stays correct. Figures depend on the machine; compare the ratios of one run.")
{
    CompareVerb.Create(),
    CycleVerb.Create(),
    FloorVerb.Create(),
    FloorServerVerb.Create(),
    CrashVerb.Create(),
    FuzzVerb.Create(),
    RaceVerb.Create(),
    HistoryVerb.Create(),
    ReadVerb.Create(),
    GrowthVerb.Create(),
    SoakVerb.Create(),
    ImportVerb.Create(),
};

var parsed = root.Parse(args);
try
{
    var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
    var exitCode = await parsed.InvokeAsync(configuration);
    return parsed.Errors.Count > 0 ? 2 : exitCode;
}
catch (NotAvailableException missing)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return 2;
}
catch (Exception failure) when (failure is ServerFailedException or CallFailedException)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Interrupted; the servers were stopped and their files removed.");
    return 1;
}
