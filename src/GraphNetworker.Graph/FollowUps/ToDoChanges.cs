using GraphNetworker.Core.FollowUps;
using GraphNetworker.Graph.Http;
using Microsoft.Graph.Models;
using TaskStatus = Microsoft.Graph.Models.TaskStatus;

namespace GraphNetworker.Graph.FollowUps;

/// <summary>A task as it was read, and which version of it that was.</summary>
/// <param name="Now">The task.</param>
/// <param name="Tag">Its entity tag; null when Microsoft names none.</param>
public sealed record TaskVersion(TaskNow Now, string? Tag);

/// <summary>What is to become of a task; what is null stays as it is.</summary>
/// <param name="Title">What to do.</param>
/// <param name="Due">The day.</param>
/// <param name="Done">Ticked off, or open again.</param>
public sealed record TaskChange(string? Title, DateOnly? Due, bool? Done)
{
    /// <summary>The moment of the reminder; null leaves it.</summary>
    public DateTimeOffset? RemindAt { get; init; }
}

/// <summary>How a write to a task ended.</summary>
public enum TaskWrite
{
    /// <summary>It is written.</summary>
    Done,

    /// <summary>The task has been changed since it was read: nothing was written.</summary>
    Changed,

    /// <summary>The task is not there any more.</summary>
    Gone,
}

/// <summary>Changes and deletes tasks, each only in the version that was read: what the owner does meanwhile is never written over.</summary>
public static class ToDoChanges
{
    /// <summary>Changes a task. Doing it again changes nothing.</summary>
    public static Task<TaskWrite> ChangeAsync(this MailboxGraph graph, string listId, string taskId, TaskChange change, string? tag, CancellationToken cancel)
    {
        var wanted = WantedOf(change);
        return WriteAsync(graph, async () => await graph.ToDo.Me.Todo.Lists[listId].Tasks[taskId].PatchAsync(
            wanted,
            question =>
            {
                if (tag is not null)
                {
                    question.Headers.Add("If-Match", tag);
                }
            },
            cancel));
    }

    /// <summary>Deletes a task. One that is gone already is gone.</summary>
    public static Task<TaskWrite> DeleteAsync(this MailboxGraph graph, string listId, string taskId, string? tag, CancellationToken cancel) => WriteAsync(graph, async () =>
    {
        await graph.ToDo.Me.Todo.Lists[listId].Tasks[taskId].DeleteAsync(
            question =>
            {
                if (tag is not null)
                {
                    question.Headers.Add("If-Match", tag);
                }
            },
            cancel);
        return null;
    });

    // What is set to null is sent as null and taken away: only what changes is set.
    private static TodoTask WantedOf(TaskChange change)
    {
        var wanted = new TodoTask();
        if (change.Title is { } title)
        {
            wanted.Title = title;
        }

        if (change.Due is { } due)
        {
            wanted.DueDateTime = ToDoTasks.Day(due);
        }

        if (change.Done is { } done)
        {
            wanted.Status = done ? TaskStatus.Completed : TaskStatus.NotStarted;
        }

        if (change.RemindAt is { } at)
        {
            (wanted.IsReminderOn, wanted.ReminderDateTime) = (true, ToDoTasks.Moment(at));
        }

        return wanted;
    }

    private static async Task<TaskWrite> WriteAsync(MailboxGraph graph, Func<Task<TodoTask?>> write)
    {
        try
        {
            await graph.AskAsync(write);
            return TaskWrite.Done;
        }
        catch (GraphTroubleException refused) when (refused.Status is 404 or 410 or 412)
        {
            return refused.Status == 412 ? TaskWrite.Changed : TaskWrite.Gone;
        }
    }
}
