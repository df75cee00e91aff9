namespace GraphNetworker.Sandbox.Stories;

/// <summary>Writes down what happens while it happens.</summary>
internal sealed class TruthBook(Stage stage)
{
    private readonly List<OpenMove> _moves = [];

    public List<TruthBounce> Bounces { get; } = [];

    public List<TruthAutoReply> AutoReplies { get; } = [];

    public List<TruthNotice> Notices { get; } = [];

    public List<TruthHelp> Helps { get; } = [];

    public List<TruthMeeting> Meetings { get; } = [];

    public Dictionary<Person, Standing> Standings { get; } = [];

    public Dictionary<Person, int> Rhythms { get; } = [];

    public HashSet<Person> Leads { get; } = [];

    public void Move(Person person, MoveKind kind, Employment? from, Employment? to, DateOnly left) =>
        _moves.Add(new(person, kind, from, to, left, []));

    /// <summary>A mail shows that this person's last change happened (or, up to six weeks ahead, will).</summary>
    public void Sign(Person person, SignKind kind, Letter letter)
    {
        var move = _moves.FindLast(one => one.Person == person && one.Left <= letter.Day.AddDays(45));
        if (move is not null && !move.Signs.Exists(sign => sign.Kind == kind))
        {
            move.Signs.Add(new(kind, $"<{letter.MessageId}>", letter.Received));
        }
    }

    /// <summary>The change with which this employment began, if it did within the story.</summary>
    public bool Began(Person person, Employment employment) => _moves.Exists(one => one.Person == person && one.To == employment);

    public void Help(HelpKind kind, Person person, string line, Letter letter) =>
        Helps.Add(new($"<{letter.MessageId}>", kind, person.Name, line, letter.IsOwn, letter.Sent));

    public void Notice(Letter letter, string kind, Person? person = null, string? company = null, string? title = null) =>
        Notices.Add(new($"<{letter.MessageId}>", kind, person?.Name, company, title));

    public IReadOnlyList<TruthMove> Moves() =>
    [
        .. _moves.OrderBy(one => one.Left).ThenBy(one => one.Person.Name, StringComparer.Ordinal).Select(one => new TruthMove(
            one.Person.Name, one.Kind, one.From?.Company.On(one.Left).Name, one.From?.Title, one.To?.Company.On(one.To.From).Name, one.To?.Title,
            one.Left, one.To?.From, [.. one.Signs.OrderBy(sign => sign.At)])),
    ];

    public IReadOnlyList<TruthRenaming> Renamings() =>
    [
        .. stage.Companies.Crowd.Where(company => company.Renaming is not null).Select(company => new TruthRenaming(
            company.Name, company.Domain, company.Renaming!.Value.Becomes.Name, company.Renaming.Value.Becomes.Domain, company.Renaming.Value.Day,
            stage.Cast.Count(person => person.EmploymentOn(company.Renaming.Value.Day)?.Company == company))),
    ];

    private sealed record OpenMove(Person Person, MoveKind Kind, Employment? From, Employment? To, DateOnly Left, List<TruthSign> Signs);
}
