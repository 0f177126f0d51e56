using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using OrderMgmt.Api.Security;

namespace OrderMgmt.IntegrationTests.Http;

/// <summary>Every endpoint × every role, and no credential: the table in the code is what the API does.</summary>
public sealed partial class PermissionMatrixTests(HttpServer server) : IClassFixture<HttpServer>
{
    [Fact]
    public async Task Every_endpoint_lets_in_exactly_the_roles_of_its_permission()
    {
        var endpoints = await EndpointsAsync();
        Assert.True(endpoints.Count > 50, $"Only {endpoints.Count} endpoints were found.");
        List<string> wrong = [];
        foreach (var role in Permissions.Roles)
        {
            var key = (await server.Api.PostAsync("api-keys", new { name = role, scopes = new[] { role } })).GetProperty("key").GetString();
            using var client = server.Api.Client(key);
            foreach (var (method, path, permission) in endpoints)
            {
                var status = await StatusAsync(client, method, path);
                var allowed = status is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized);
                if (allowed != Permissions.Table[permission].Contains(role))
                {
                    wrong.Add($"{role}: {method} {path} was answered with {(int)status}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_endpoint_answers_a_caller_without_credentials()
    {
        using var stranger = server.Api.Client(apiKey: null);
        foreach (var (method, path, _) in await EndpointsAsync())
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(stranger, method, path));
        }
    }

    [Fact]
    public async Task A_single_permission_opens_its_endpoints_and_no_others()
    {
        var key = (await server.Api.PostAsync("api-keys", new { name = "One", scopes = new[] { Permissions.OrdersRead } })).GetProperty("key").GetString();
        using var client = server.Api.Client(key);
        foreach (var (method, path, permission) in await EndpointsAsync())
        {
            Assert.Equal(permission == Permissions.OrdersRead, await StatusAsync(client, method, path) != HttpStatusCode.Forbidden);
        }
    }

    private async Task<IReadOnlyList<(string Method, string Path, string Permission)>> EndpointsAsync() =>
    [
        .. (await server.Api.GetAsync("permissions")).GetProperty("endpoints").EnumerateArray()
            .Select(endpoint => (Text(endpoint, "method"), Identifier().Replace(Text(endpoint, "path"), parameter => IdentifierOf(parameter.Value, Text(endpoint, "path"))), Text(endpoint, "permission"))),
    ];

    /// <summary>One of the form that the path takes: dead letters and milestones are numbered, everything else has a UUID.</summary>
    private static string IdentifierOf(string parameter, string path) => parameter == "{number}" || path.Contains("dead-letters", StringComparison.Ordinal) ? "1" : "01980000-0000-7000-8000-000000000000";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.StatusCode;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Identifier();
}
