using System.CommandLine;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>Both in one run, taking turns, with ratios.</summary>
internal static class CompareVerb
{
    public static Command Create()
    {
        var options = new MeasuringOptions();
        var command = new Command("compare", "Measures product and floor in one run, in slices that take turns, and prints their ratios first.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new MeasuringRun(options, parsed).RunAsync([Target.Cycle, Target.Floor], cancellationToken));
        return command;
    }
}
