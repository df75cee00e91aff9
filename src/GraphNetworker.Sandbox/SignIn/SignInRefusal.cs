using System.Globalization;

namespace GraphNetworker.Sandbox.SignIn;

/// <summary>A sign-in request that is refused, worded as Entra words it. Thrown from any depth, answered in one place.</summary>
internal sealed class SignInRefusal(string error, int code, string message, string? suberror = null) : Exception(message)
{
    public string Error { get; } = error;

    public int Code { get; } = code;

    public string? Suberror { get; } = suberror;

    public int Status => Error == "invalid_client" ? 401 : 400;

    public static SignInRefusal MissingParameter(string name) =>
        new("invalid_request", 900144, $"The request body must contain the following parameter: '{name}'.");

    public static SignInRefusal ConsentRequired(AppRegistration app) =>
        new("invalid_grant", 65001, $"The user or administrator has not consented to use the application with ID '{app.ClientId}' named '{app.Name}'. Send an interactive authorization request for this user and resource.", "consent_required");

    public string Describe(string trace, string correlation, DateTimeOffset now) =>
        $"AADSTS{Code}: {Message} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {Stamp(now)}";

    public Dictionary<string, object?> Body(string trace, string correlation, DateTimeOffset now)
    {
        var body = new Dictionary<string, object?>
        {
            ["error"] = Error,
            ["error_description"] = Describe(trace, correlation, now),
            ["error_codes"] = new[] { Code },
            ["timestamp"] = Stamp(now),
            ["trace_id"] = trace,
            ["correlation_id"] = correlation,
            ["error_uri"] = $"https://login.microsoftonline.com/error?code={Code}",
        };
        if (Suberror is not null)
        {
            body["suberror"] = Suberror;
        }

        return body;
    }

    private static string Stamp(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
