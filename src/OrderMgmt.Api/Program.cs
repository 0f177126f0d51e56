using OrderMgmt.Api.Commands;

return await CommandLine.RunAsync(args);

/// <summary>The program; named for tests that start it.</summary>
public partial class Program;
