Console.Error.WriteLine("usage: OrderMgmt.LoadTests <verb> [options]");
Console.Error.WriteLine("No verb is available yet.");
return 2;
