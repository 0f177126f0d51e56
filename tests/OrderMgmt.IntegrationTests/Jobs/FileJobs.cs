using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Jobs;

/// <summary>Sends files in and fetches files out, as jobs.</summary>
internal static class FileJobs
{
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";

    public static Task<HttpResponseMessage> SendAsync(this ApiServer api, string resource, byte[] file, string type = Csv, string query = "") =>
        api.Http.PostAsync($"imports?resource={resource}{query}", new ByteArrayContent(file) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } });

    /// <summary>Imports a file and waits until the job has ended.</summary>
    public static async Task<JsonElement> ImportAsync(this ApiServer api, string resource, string file, string type = Csv, string query = "")
    {
        var response = await api.SendAsync(resource, Encoding.UTF8.GetBytes(file), type, query);
        var job = await ApiServer.ReadAsync(response, HttpStatusCode.Accepted);
        Assert.Equal($"/api/v1/jobs/{Id(job)}", response.Headers.Location?.ToString());
        return await api.EndedAsync(Id(job));
    }

    /// <summary>Exports all records of a kind and returns the file.</summary>
    public static async Task<string> ExportAsync(this ApiServer api, string resource, string format = "csv")
    {
        var response = await api.SendAsync(HttpMethod.Post, "exports", new { resource, format });
        var job = await api.EndedAsync(Id(await ApiServer.ReadAsync(response, HttpStatusCode.Accepted)));
        Assert.Equal("completed", Text(job, "status"));
        return await api.Http.GetStringAsync($"jobs/{Id(job)}/file");
    }

    public static async Task<JsonElement> EndedAsync(this ApiServer api, string id)
    {
        // A file takes as long as it takes; a job that never ends is ended by the run's own limit.
        JsonElement job;
        do
        {
            job = await api.GetAsync($"jobs/{id}");
        }
        while (Text(job, "status") is "queued" or "running");

        return job;
    }

    /// <summary>What became of the rows: created, changed, unchanged, refused.</summary>
    public static (long Created, long Updated, long Unchanged, long Refused) Rows(JsonElement job) =>
        (Count(job, "created"), Count(job, "updated"), Count(job, "unchanged"), Count(job, "refused"));

    /// <summary>Line, pointer and code of everything that was refused.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(this ApiServer api, JsonElement job) =>
        [.. (await api.ItemsAsync($"jobs/{Id(job)}/errors")).Select(error => $"{Text(error, "line")} {Text(error, "pointer")} {Text(error, "code")}")];

    private static long Count(JsonElement job, string name) => job.GetProperty(name).GetInt64();
}
