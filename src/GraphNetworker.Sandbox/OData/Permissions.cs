namespace GraphNetworker.Sandbox.OData;

/// <summary>Which permissions let a request in (permissions reference; a write permission includes reading).</summary>
internal static class Permissions
{
    public static readonly string[] MailContent = ["Mail.Read", "Mail.ReadWrite"];
    public static readonly string[] MailBasic = ["Mail.ReadBasic", "Mail.ReadBasic.All", .. MailContent];
    public static readonly string[] MailWrite = ["Mail.ReadWrite"];
    public static readonly string[] MailSend = ["Mail.Send"];
    public static readonly string[] ContactsRead = ["Contacts.Read", "Contacts.ReadWrite"];
    public static readonly string[] ContactsWrite = ["Contacts.ReadWrite"];
    public static readonly string[] CalendarBasic = ["Calendars.ReadBasic", "Calendars.ReadBasic.All", "Calendars.Read", "Calendars.ReadWrite"];
    public static readonly string[] CalendarRead = ["Calendars.Read", "Calendars.ReadWrite"];
    public static readonly string[] TasksRead = ["Tasks.Read", "Tasks.ReadWrite", "Tasks.Read.All", "Tasks.ReadWrite.All"];
    public static readonly string[] TasksWrite = ["Tasks.ReadWrite", "Tasks.ReadWrite.All"];
    public static readonly string[] User = ["User.Read", "User.ReadWrite", "User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All", "Directory.Read.All"];

    public static void Demand(GraphRequest request, string[] anyOf)
    {
        if (!request.Caller.Has(anyOf))
        {
            throw Denied();
        }
    }

    public static GraphRefusal Denied() => new(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
}
