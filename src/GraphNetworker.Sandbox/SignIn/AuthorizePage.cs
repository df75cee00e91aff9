using System.Globalization;
using System.Net;
using System.Text;
using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.SignIn;

/// <summary>
/// The page on which a person signs in: one button per account. Departure: there is no password to type, and in place of a list of
/// registered addresses every address on this machine (and a nested app's broker address) may be returned to.
/// </summary>
internal static class AuthorizePage
{
    private const string Cookie = "ESTSAUTH";

    public static IResult Show(string authority, HttpContext context, SandboxTenant tenant, Grants grants, Knobs knobs)
    {
        var query = context.Request.Query;
        if (Judge(authority, query) is { } wrong)
        {
            return Page(wrong, 400);
        }

        var app = AppRegistration.Find(query["client_id"])!;
        var signedIn = Guid.TryParse(context.Request.Cookies[Cookie], out var oid) ? tenant.Mailbox(oid)?.Account : null;
        string prompt = query["prompt"].ToString();
        if (prompt == "none")
        {
            if (signedIn is null)
            {
                return Return(query, ("error", "login_required"), ("error_description", "AADSTS50058: A silent sign-in request was sent but no user is signed in."));
            }

            return knobs.For(signedIn).RequireConsent
                ? Return(query, ("error", "interaction_required"), ("error_description", $"AADSTS65001: {SignInRefusal.ConsentRequired(app).Message}"), ("suberror", "consent_required"))
                : Code(query, app, signedIn, grants);
        }

        var buttons = new StringBuilder();
        foreach (var account in tenant.Accounts)
        {
            buttons.Append(CultureInfo.InvariantCulture, $"<button name=\"account\" value=\"{account.Oid}\"><b>Continue as {WebUtility.HtmlEncode(account.Name)}</b><br>{WebUtility.HtmlEncode(account.Address)}</button>");
        }

        // The words the consent page uses for what is asked.
        string scopes = string.Join("", query["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(scope => $"<li>{WebUtility.HtmlEncode(scope)}</li>"));
        return Page($"<h1>Sign in to the sandbox</h1><p><b>{WebUtility.HtmlEncode(app.Name)}</b> asks for:</p><ul>{scopes}</ul><form method=\"post\">{buttons}<button name=\"cancel\" value=\"1\">Cancel</button></form>", 200);
    }

    public static async Task<IResult> Accept(string authority, HttpContext context, SandboxTenant tenant, Grants grants, Knobs knobs)
    {
        var query = context.Request.Query;
        if (Judge(authority, query) is { } wrong)
        {
            return Page(wrong, 400);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!Guid.TryParse(form["account"], out var oid) || tenant.Mailbox(oid)?.Account is not { } account)
        {
            return Return(query, ("error", "access_denied"), ("error_subcode", "cancel"), ("error_description", "AADSTS65004: User declined to consent to access the app."));
        }

        knobs.For(account).RequireConsent = false;
        context.Response.Cookies.Append(Cookie, account.Oid.ToString(), new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.None });
        return Code(query, AppRegistration.Find(query["client_id"])!, account, grants);
    }

    public static IResult SignOut(HttpContext context)
    {
        context.Response.Cookies.Delete(Cookie);
        string back = context.Request.Query["post_logout_redirect_uri"].ToString();
        return Returnable(back) ? Results.Redirect(back) : Page("<h1>You signed out of the sandbox</h1>", 200);
    }

    private static IResult Code(IQueryCollection query, AppRegistration app, SandboxAccount account, Grants grants)
    {
        string? challenge = query["code_challenge"].FirstOrDefault();
        string code = grants.NewCode(app, account, query["redirect_uri"].ToString(), query["scope"].ToString(), challenge, query["nonce"].FirstOrDefault());
        return Return(query, ("code", code), ("session_state", account.Oid.ToString()));
    }

    private static string? Judge(string authority, IQueryCollection query)
    {
        try
        {
            TokenEndpoint.Known(authority);
            string client = query["client_id"].ToString();
            var app = AppRegistration.Find(client) ?? throw new SignInRefusal("unauthorized_client", 700016, $"Application with identifier '{client}' was not found in the directory 'Sandbox'.");
            if (!Returnable(query["redirect_uri"].ToString()))
            {
                throw new SignInRefusal("invalid_request", 50011, $"The redirect URI '{query["redirect_uri"]}' specified in the request does not match the redirect URIs configured for the application '{client}'.");
            }

            if (query["response_type"].ToString() != "code")
            {
                throw new SignInRefusal("unsupported_response_type", 700054, $"response_type '{query["response_type"]}' is not enabled for the application.");
            }

            ScopeRequest.Read(query["scope"].ToString(), app);
            if (app.Secret is null && query["code_challenge"].Count == 0)
            {
                throw new SignInRefusal("invalid_request", 9002325, "Proof Key for Code Exchange is required for cross-origin authorization code redemption.");
            }

            return query["code_challenge"].Count > 0 && query["code_challenge_method"].ToString() != "S256"
                ? throw new SignInRefusal("invalid_request", 501491, "The code_challenge_method must be S256.")
                : null;
        }
        catch (SignInRefusal refusal)
        {
            return $"<h1>Sorry, but we're having trouble signing you in.</h1><p>AADSTS{refusal.Code}: {WebUtility.HtmlEncode(refusal.Message)}</p>";
        }
    }

    private static bool Returnable(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == "brk-multihub" || (uri.IsLoopback && uri.Scheme is "https" or "http"));

    private static IResult Return(IQueryCollection query, params (string Name, string Value)[] members)
    {
        if (query["state"].FirstOrDefault() is { } state)
        {
            members = [.. members, ("state", state)];
        }

        string target = query["redirect_uri"].ToString();
        if (query["response_mode"].ToString() == "form_post")
        {
            string inputs = string.Join("", members.Select(member => $"<input type=\"hidden\" name=\"{member.Name}\" value=\"{WebUtility.HtmlEncode(member.Value)}\">"));
            return Page($"<form method=\"post\" action=\"{WebUtility.HtmlEncode(target)}\">{inputs}<button>Continue</button></form><script>document.forms[0].submit()</script>", 200);
        }

        string text = string.Join('&', members.Select(member => $"{member.Name}={Uri.EscapeDataString(member.Value)}"));
        string mark = query["response_mode"].ToString() == "fragment" ? "#" : target.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        return Results.Redirect(target + mark + text);
    }

    private static IResult Page(string body, int status) => Results.Content(
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Sign in to the sandbox</title><style>body{{font:16px system-ui;max-width:28rem;margin:3rem auto;padding:0 1rem}}button{{display:block;width:100%;padding:.8rem;margin:.5rem 0;text-align:left;font:inherit}}</style><body>{body}</body></html>",
        "text/html; charset=utf-8", Encoding.UTF8, status);
}
