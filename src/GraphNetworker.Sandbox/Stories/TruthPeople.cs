using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>Draws everybody's line of the truth from what was performed.</summary>
internal static class TruthPeople
{
    public static IReadOnlyList<TruthPerson> Of(Stage stage, Dictionary<Person, List<SeedContact>> cards)
    {
        var from = stage.Post.Letters.Where(letter => letter.Kind == LetterKind.Personal && !letter.IsOwn).ToLookup(letter => letter.Author);
        var addresses = stage.Cast.Where(one => one != stage.Alex)
            .SelectMany(person => Addresses(stage, person).Select(address => (address.Address, person)))
            .DistinctBy(pair => pair.Address).ToDictionary(pair => pair.Address, pair => pair.person, StringComparer.OrdinalIgnoreCase);
        var to = stage.Post.Letters.Where(letter => letter.Kind == LetterKind.Personal && letter.IsOwn)
            .SelectMany(letter => letter.To.Concat(letter.Cc).Where(party => addresses.ContainsKey(party.Address)).Select(party => (person: addresses[party.Address], letter)))
            .ToLookup(pair => pair.person, pair => pair.letter);
        return [.. stage.Cast.Where(one => one != stage.Alex).Select(person => One(stage, person, [.. from[person]], [.. to[person]], cards.GetValueOrDefault(person) ?? []))];
    }

    private static TruthPerson One(Stage stage, Person person, List<Letter> received, List<Letter> sent, List<SeedContact> cards)
    {
        var lastIn = received.Max(letter => (DateOnly?)Day(letter));
        var lastOut = sent.Max(letter => (DateOnly?)Day(letter));
        var both = lastIn is null || lastOut is null ? null : lastIn < lastOut ? lastIn : lastOut;
        var first = received.Concat(sent).Min(letter => (DateOnly?)Day(letter));
        int? rhythm = stage.Truth.Rhythms.TryGetValue(person, out int days) ? days : null;
        var standing = stage.Truth.Standings.TryGetValue(person, out var told) ? told : Standing(stage, person, first, lastIn, both, rhythm);
        bool isQuiet = standing is Stories.Standing.Quiet or Stories.Standing.Dormant;
        var job = person.EmploymentOn(stage.Today);
        bool isOutdated = cards.Exists(card => card.Company is { } company && (job is null || company != job.Company.On(stage.Today).Name
            || (card.Addresses.Count > 0 && !card.Addresses.Contains(Person.AddressAt(job, stage.Today)))));
        return new(
            person.Name, person.Given, person.Surname, Addresses(stage, person), Employments(stage, person), standing, rhythm, first, lastIn, lastOut, both,
            isQuiet ? lastIn : null, received.Count, sent.Count, [.. cards.Select(card => card.Key)], isOutdated, person.IsColleague, stage.Truth.Leads.Contains(person));
    }

    private static Standing Standing(Stage stage, Person person, DateOnly? first, DateOnly? lastIn, DateOnly? both, int? rhythm)
    {
        if (person.IsColleague)
        {
            return Stories.Standing.Colleague;
        }

        if (person.EmploymentOn(stage.Today) is null && person.Personal is null)
        {
            return Stories.Standing.Left;
        }

        if (lastIn is null || both is null)
        {
            return Stories.Standing.OneWay;
        }

        int age = stage.Today.DayNumber - first!.Value.DayNumber;
        int silence = stage.Today.DayNumber - both.Value.DayNumber;
        double beats = silence / (double)(rhythm ?? 120);
        return age < 75 ? Stories.Standing.New
            : silence > Ago.Years(3) ? Stories.Standing.Dormant
            : beats < 1.6 ? Stories.Standing.Warm
            : beats < 3 ? Stories.Standing.Cooling
            : Stories.Standing.Quiet;
    }

    private static IReadOnlyList<TruthAddress> Addresses(Stage stage, Person person)
    {
        var all = new List<TruthAddress>();
        foreach (var job in person.Employments)
        {
            Add(all, stage, person, job, job.Local);
            if (person.Alias is { } alias)
            {
                Add(all, stage, person, job, alias);
            }
        }

        if (person.Personal is { } home)
        {
            all.Add(new(home, AddressState.Live, person.Employments[0].From, null));
        }

        // A promotion keeps the address: the later stay says what it is today.
        return [.. all.GroupBy(one => one.Address).Select(group => group.Last() with { From = group.First().From })];
    }

    private static void Add(List<TruthAddress> all, Stage stage, Person person, Employment job, string local)
    {
        if (job.Company.Renaming is { } renaming && job.From < renaming.Day)
        {
            all.Add(new($"{local}@{job.Company.Domain}", AddressState.Renamed, job.From, renaming.Day));
            if (job.Until is { } gone && gone <= renaming.Day)
            {
                all[^1] = all[^1] with { State = State(stage, person, all[^1].Address), Until = gone };
                return;
            }
        }

        string address = $"{local}@{job.Company.On(job.Until?.AddDays(-1) ?? stage.Today).Domain}";
        all.Add(new(address, State(stage, person, address), job.From, job.Until));
    }

    private static AddressState State(Stage stage, Person person, string address)
    {
        if (person.Farewells.Find(one => one.Address == address) is not { } farewell)
        {
            return AddressState.Live;
        }

        bool isGrace = stage.Today < farewell.Gone.AddDays(farewell.GraceDays);
        return farewell.After switch
        {
            Afterlife.StaysSilent => AddressState.Silent,
            Afterlife.Forwards when isGrace => AddressState.Forwards,
            Afterlife.SaysLeft or Afterlife.SaysNewAddress or Afterlife.SaysRetired when isGrace => AddressState.Answers,
            _ => AddressState.Bounces,
        };
    }

    private static IReadOnlyList<TruthEmployment> Employments(Stage stage, Person person) =>
    [
        .. person.Employments.SelectMany(job => job.Company.Renaming is { } renaming && job.From < renaming.Day && (job.Until ?? stage.Today) > renaming.Day
            ? new[]
            {
                new TruthEmployment(job.Company.Name, job.Company.Domain, job.Title, job.From, renaming.Day),
                new TruthEmployment(renaming.Becomes.Name, renaming.Becomes.Domain, job.Title, renaming.Day, job.Until),
            }
            : [new TruthEmployment(job.Company.On(job.From).Name, job.Company.On(job.From).Domain, job.Title, job.From, job.Until)]),
    ];

    private static DateOnly Day(Letter letter) => DateOnly.FromDateTime(letter.Sent.UtcDateTime);
}
