using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace OrderMgmt.Tests.Shared;

/// <summary>Settings of a private PostgreSQL cluster.</summary>
public sealed record PostgresOptions
{
    /// <summary>Server settings, as in postgresql.conf; they win over the defaults below.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Connect over the Unix socket instead of loopback TCP.</summary>
    public bool UseUnixSocket { get; init; }

    /// <summary>Fast and forgetful: for tests, whose databases live for minutes.</summary>
    public static PostgresOptions Throwaway { get; } = new()
    {
        Settings = new Dictionary<string, string>
        {
            ["fsync"] = "off",
            ["synchronous_commit"] = "off",
            ["full_page_writes"] = "off",
            ["autovacuum"] = "off",
        },
    };

    /// <summary>As in production: every acknowledged commit is on disk. For load and crash runs.</summary>
    public static PostgresOptions Durable { get; } = new()
    {
        Settings = new Dictionary<string, string>
        {
            ["fsync"] = "on",
            ["synchronous_commit"] = "on",
            ["full_page_writes"] = "on",
            ["shared_buffers"] = "512MB",
            ["max_wal_size"] = "4GB",
        },
    };
}

/// <summary>
/// A private PostgreSQL server in a temporary folder, made from the server binaries of the machine.
/// It needs no installation, no password and no fixed port. It is removed by <see cref="Dispose"/> or, when the process ends
/// without that, by a watchdog, even after a kill.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private const string FolderPrefix = "ordermgmt-pg-";
    private const string SuperUser = "postgres";
    private const int StartAttempts = 5;
    private const int WaitSeconds = 120;

    private static readonly string[] RequiredBinaries = ["initdb", "pg_ctl", "postgres"];

    private readonly Lock _lock = new();
    private readonly Installation _installation;
    private readonly PostgresOptions _options;
    private readonly string _folder;
    private Watchdog? _watchdog;
    private bool _started;
    private bool _disposed;

    private PostgresCluster(Installation installation, PostgresOptions options)
    {
        _installation = installation;
        _options = options;
        _folder = Path.Combine(
            Path.GetTempPath(),
            string.Create(CultureInfo.InvariantCulture, $"{FolderPrefix}{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}"));
    }

    /// <summary>The port the server listens on (loopback only); 0 before the first start.</summary>
    public int Port { get; private set; }

    /// <summary>The folder that holds the data, the log and the socket.</summary>
    public string Folder => _folder;

    /// <summary>The server's log, for messages about failures.</summary>
    public string LogFile => Path.Combine(_folder, "server.log");

    private string DataFolder => Path.Combine(_folder, "data");

    /// <summary>
    /// Finds the server binaries and describes a cluster that is not yet started.
    /// Returns null, and says why in <paramref name="reason"/>, when this machine cannot run one.
    /// </summary>
    public static PostgresCluster? TryFind(out string reason, PostgresOptions? options = null)
    {
        var installation = Installation.TryFind(out reason);
        return installation is null ? null : new PostgresCluster(installation, options ?? PostgresOptions.Throwaway);
    }

    /// <summary>Makes the cluster on the first call and starts the server; returns when it accepts connections.</summary>
    public void Start()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_started)
            {
                return;
            }

            if (Port != 0)
            {
                StartServer(Port);
            }
            else
            {
                RemoveAbandoned();
                Initialise();
                _watchdog = _installation.Watch(_folder, DataFolder);
                StartOnFreePort();
            }

            _started = true;
        }
    }

    /// <summary>
    /// Stops the server as a crash would: connections are cut, nothing is flushed, and the next <see cref="Start"/> recovers from the log.
    /// </summary>
    public void ImmediateStop()
    {
        lock (_lock)
        {
            Stop("immediate");
        }
    }

    /// <summary>Creates a database, optionally as a copy of another one that nobody is connected to, and returns its connection string.</summary>
    public string CreateDatabase(string name, string? template = null)
    {
        var sql = new StringBuilder("CREATE DATABASE ").Append(Quote(name));
        if (template is not null)
        {
            sql.Append(" TEMPLATE ").Append(Quote(template));
        }

        Execute(sql.ToString());
        return ConnectionString(name);
    }

    /// <summary>Drops a database, with the connections to it.</summary>
    public void DropDatabase(string name) => Execute($"DROP DATABASE IF EXISTS {Quote(name)} WITH (FORCE)");

    /// <summary>The connection string of a database of this cluster.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _options.UseUnixSocket ? _folder : IPAddress.Loopback.ToString(),
        Port = Port,
        Username = SuperUser,
        Database = database,
    }.ConnectionString;

    /// <summary>Stops the server and removes its folder.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            try
            {
                Stop("immediate");
            }
            finally
            {
                DeleteFolder(_folder);
                _watchdog?.Dispose();
            }
        }
    }

    private static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void Initialise()
    {
        Directory.CreateDirectory(_folder);
        _installation.GiveAway(_folder);
        _installation.Run(
            "initdb", _folder, "-D", DataFolder, "-U", SuperUser, "-A", "trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions");

        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = IPAddress.Loopback.ToString(),
            ["unix_socket_directories"] = _folder,
            ["max_connections"] = "200",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
        };
        foreach (var (name, value) in _options.Settings)
        {
            settings[name] = value;
        }

        File.AppendAllLines(
            Path.Combine(DataFolder, "postgresql.conf"),
            settings.Select(setting => $"{setting.Key} = '{setting.Value.Replace("'", "''", StringComparison.Ordinal)}'"));
    }

    private void StartOnFreePort()
    {
        // Another process can take the port between the look and the start; then the next one is tried.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            try
            {
                StartServer(port);
                Port = port;
                return;
            }
            catch (InvalidOperationException) when (attempt < StartAttempts && LogSaysAddressInUse())
            {
                File.Delete(LogFile);
            }
        }
    }

    private void StartServer(int port)
    {
        try
        {
            _installation.Run(
                "pg_ctl",
                _folder,
                "start",
                "-D", DataFolder,
                "-l", LogFile,
                "-w",
                "-t", WaitSeconds.ToString(CultureInfo.InvariantCulture),
                "-o", string.Create(CultureInfo.InvariantCulture, $"-p {port}"));
        }
        catch (InvalidOperationException exception) when (File.Exists(LogFile))
        {
            throw new InvalidOperationException($"{exception.Message}\n{File.ReadAllText(LogFile)}", exception);
        }
    }

    private bool LogSaysAddressInUse() =>
        File.Exists(LogFile) && File.ReadAllText(LogFile).Contains("Address already in use", StringComparison.Ordinal);

    private void Stop(string mode)
    {
        if (_started)
        {
            _started = false;
            _installation.Run(
                "pg_ctl",
                _folder,
                "stop",
                "-D", DataFolder,
                "-m", mode,
                "-w",
                "-t", WaitSeconds.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Execute(string sql)
    {
        var connectionString = new NpgsqlConnectionStringBuilder(ConnectionString(SuperUser)) { Pooling = false }.ConnectionString;
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Removes what processes that were killed left behind: their servers and their folders.</summary>
    private void RemoveAbandoned()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), FolderPrefix + "*"))
        {
            var owner = Path.GetFileName(folder)[FolderPrefix.Length..].Split('-')[0];
            if (!int.TryParse(owner, CultureInfo.InvariantCulture, out var processId) || IsRunning(processId))
            {
                continue;
            }

            try
            {
                StopAbandonedServer(Path.Combine(folder, "data"));
                DeleteFolder(folder);
            }
            catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException)
            {
                // Somebody else's folder, or one that another process is removing just now: not needed for this cluster.
                Console.Error.WriteLine($"The abandoned PostgreSQL cluster in {folder} was left alone: {exception.Message}");
            }
        }
    }

    private void StopAbandonedServer(string dataFolder)
    {
        var pidFile = Path.Combine(dataFolder, "postmaster.pid");
        if (!File.Exists(pidFile) || !int.TryParse(File.ReadLines(pidFile).First(), CultureInfo.InvariantCulture, out var server))
        {
            return;
        }

        // The number may by now belong to another program: only a server of exactly this folder is stopped.
        var commandLine = $"/proc/{server.ToString(CultureInfo.InvariantCulture)}/cmdline";
        if (File.Exists(commandLine) && File.ReadAllText(commandLine).Contains(dataFolder, StringComparison.Ordinal))
        {
            _installation.Run("pg_ctl", Path.GetTempPath(), "stop", "-D", dataFolder, "-m", "immediate", "-w");
        }
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The server's binaries and the way to run them: PostgreSQL refuses to run as root, so root steps down to the user postgres.</summary>
    private sealed class Installation
    {
        private readonly string _binaries;
        private readonly string[] _runAs;

        private Installation(string binaries, string[] runAs)
        {
            _binaries = binaries;
            _runAs = runAs;
        }

        public static Installation? TryFind(out string reason)
        {
            if (OperatingSystem.IsWindows())
            {
                reason = "A private PostgreSQL cluster is made on Unix only; give the address of a server instead.";
                return null;
            }

            var binaries = Candidates().FirstOrDefault(folder => RequiredBinaries.All(name => File.Exists(Path.Combine(folder, name))));
            if (binaries is null)
            {
                reason = "No PostgreSQL server binaries (initdb, pg_ctl, postgres) on this machine: not on the PATH, "
                    + "not in /usr/lib/postgresql and not where pg_config says.";
                return null;
            }

            var runAs = RunAs(out reason);
            return runAs is null ? null : new Installation(binaries, runAs);
        }

        /// <summary>Makes the folder belong to the user that the server runs as.</summary>
        public void GiveAway(string folder)
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            if (_runAs.Length > 0)
            {
                Execute("chown", ["-R", SuperUser, folder], folder);
            }
        }

        public void Run(string binary, string workingFolder, params string[] arguments)
        {
            string[] command = [.. _runAs, Path.Combine(_binaries, binary), .. arguments];
            Execute(command[0], command[1..], workingFolder);
        }

        /// <summary>Starts a process that outlives this one just long enough to stop the server and to remove the folder.</summary>
        public Watchdog Watch(string folder, string dataFolder)
        {
            // The pipe to its input closes with this process, however it ends; a signal to the whole group must not end the watchdog first.
            const string Script = """
                trap '' HUP INT TERM
                cat > /dev/null
                cd /
                exec > /dev/null 2>&1
                if [ -d "$2" ]; then
                  "$0" stop -D "$2" -m immediate -w
                  rm -rf "$1"
                fi
                """;
            string[] command = [.. _runAs, "/bin/sh", "-c", Script, Path.Combine(_binaries, "pg_ctl"), folder, dataFolder];
            return new Watchdog(StartProcess(command[0], command[1..], folder));
        }

        private static IEnumerable<string> Candidates()
        {
            foreach (var folder in PathFolders())
            {
                yield return folder;
            }

            const string DebianFolder = "/usr/lib/postgresql";
            if (Directory.Exists(DebianFolder))
            {
                var versions = Directory.GetDirectories(DebianFolder)
                    .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0);
                foreach (var folder in versions)
                {
                    yield return Path.Combine(folder, "bin");
                }
            }

            if (FindOnPath("pg_config") is { } pgConfig)
            {
                yield return Execute(pgConfig, ["--bindir"], Path.GetTempPath()).Trim();
            }
        }

        private static string[]? RunAs(out string reason)
        {
            reason = string.Empty;
            if (!Environment.IsPrivilegedProcess)
            {
                return [];
            }

            if (!File.ReadLines("/etc/passwd").Any(line => line.StartsWith(SuperUser + ":", StringComparison.Ordinal)))
            {
                reason = "This process is root, as which PostgreSQL refuses to run, and there is no user postgres to step down to.";
                return null;
            }

            if (FindOnPath("setpriv") is { } setpriv)
            {
                return [setpriv, $"--reuid={SuperUser}", $"--regid={SuperUser}", "--clear-groups"];
            }

            if (FindOnPath("runuser") is { } runuser)
            {
                return [runuser, "-u", SuperUser, "--"];
            }

            reason = "This process is root, as which PostgreSQL refuses to run, and neither setpriv nor runuser is there to step down.";
            return null;
        }

        private static string? FindOnPath(string name) =>
            PathFolders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

        private static string[] PathFolders() =>
            (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        private static string Execute(string file, IEnumerable<string> arguments, string workingFolder)
        {
            using var process = StartProcess(file, arguments, workingFolder);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return process.ExitCode == 0
                ? output.GetAwaiter().GetResult()
                : throw new InvalidOperationException(
                    $"{Path.GetFileName(file)} {string.Join(' ', process.StartInfo.ArgumentList)} ended with {process.ExitCode}: "
                    + errors.GetAwaiter().GetResult());
        }

        private static Process StartProcess(string file, IEnumerable<string> arguments, string workingFolder)
        {
            var start = new ProcessStartInfo(file, arguments)
            {
                WorkingDirectory = workingFolder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["LC_ALL"] = "C";
            return Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
        }
    }

    /// <summary>The process that cleans up after this one.</summary>
    private sealed class Watchdog(Process process) : IDisposable
    {
        public void Dispose()
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
