using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Jobs;

/// <summary>The files of jobs, kept in the database: every process can go on with them, and a backup has them.</summary>
public sealed class JobFiles(IServiceScopeFactory scopes, DatabaseSettings database, TimeProvider clock)
{
    private const int ChunkSize = 512 * 1024;

    /// <summary>Takes in the file of a job piece by piece. What is not UTF-8 is refused with the line it is on.</summary>
    public async Task WriteAsync(Guid jobId, Stream content, CancellationToken cancellationToken)
    {
        await using var writer = OpenWrite(jobId);
        var check = new Utf8Check();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            check.Next(buffer.AsSpan(0, count));
            await writer.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        check.End();
    }

    /// <summary>Writes the file of a job from its beginning; complete once it is disposed.</summary>
    public Stream OpenWrite(Guid jobId)
    {
        var next = 0;
        return new ChunkWriter(bytes => SaveAsync(jobId, next++, bytes), ChunkSize);
    }

    /// <summary>Reads the file of a job, forwards only.</summary>
    public Stream OpenRead(Guid jobId) => new ChunkReader((number, cancellationToken) => LoadAsync(jobId, number, cancellationToken));

    /// <summary>Removes the file of a job.</summary>
    public async Task DeleteAsync(Guid jobId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        await Chunks(scope).Where(chunk => chunk.JobId == jobId).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task SaveAsync(Guid jobId, int number, byte[] bytes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        using var write = await database.Engine.EnterWriteAsync(CancellationToken.None);
        context.Add(new JobChunk { JobId = jobId, Number = number, Bytes = bytes, CreatedAt = clock.GetUtcNow() });
        await context.SaveChangesAsync();
    }

    private async Task<byte[]?> LoadAsync(Guid jobId, int number, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Chunks(scope).Where(chunk => chunk.JobId == jobId && chunk.Number == number).Select(chunk => chunk.Bytes).SingleOrDefaultAsync(cancellationToken);
    }

    private static DbSet<JobChunk> Chunks(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<JobChunk>();
}
