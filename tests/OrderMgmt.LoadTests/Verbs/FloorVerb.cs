using System.CommandLine;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>The same calls against the least that a server has to do for them.</summary>
internal static class FloorVerb
{
    public static Command Create()
    {
        var options = new MeasuringOptions();
        var command = new Command("floor", "Measures the floor: the same calls and rows, hand-written, with nothing between HTTP and SQL.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new MeasuringRun(options, parsed).RunAsync([Target.Floor], cancellationToken));
        return command;
    }
}
