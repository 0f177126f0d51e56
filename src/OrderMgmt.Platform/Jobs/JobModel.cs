using Microsoft.EntityFrameworkCore;

namespace OrderMgmt.Platform.Jobs;

/// <summary>The tables of jobs. Job and problems are mapped into every context, so that progress commits with the rows it counts.</summary>
internal static class JobModel
{
    internal static void ConfigureShared(ModelBuilder modelBuilder, string schema, bool owned)
    {
        var jobs = modelBuilder.Entity<Job>();
        jobs.ToTable("jobs", schema, table => table.ExcludeFromMigrations(!owned));
        jobs.HasKey(job => job.Id);
        jobs.Property(job => job.Resource).HasMaxLength(40);
        jobs.Property(job => job.ActorKind).HasMaxLength(20);
        jobs.Property(job => job.ActorName).HasMaxLength(200);
        jobs.HasIndex(job => new { job.Status, job.CreatedAt, job.Id });
        jobs.HasIndex(job => new { job.CreatedAt, job.Id });

        var problems = modelBuilder.Entity<JobProblem>();
        problems.ToTable("job_problems", schema, table => table.ExcludeFromMigrations(!owned));
        problems.HasKey(problem => problem.Id);
        problems.Property(problem => problem.Id).ValueGeneratedOnAdd();
        problems.Property(problem => problem.Pointer).HasMaxLength(200);
        problems.Property(problem => problem.Code).HasMaxLength(100);
        problems.Property(problem => problem.Message).HasMaxLength(1000);
        problems.HasIndex(problem => new { problem.JobId, problem.Id });
    }

    internal static void ConfigureOwn(ModelBuilder modelBuilder)
    {
        var chunks = modelBuilder.Entity<JobChunk>();
        chunks.ToTable("job_chunks");
        chunks.HasKey(chunk => new { chunk.JobId, chunk.Number });
    }
}
