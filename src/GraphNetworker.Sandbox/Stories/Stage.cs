using GraphNetworker.Sandbox.Mailboxes;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>
/// Where the scripts are performed, in order of time: everybody's acts wait in one queue, so that each scene sees the world as it is then
/// (which address the owner knows, who is away, whose mailbox is gone).
/// </summary>
internal sealed class Stage
{
    private readonly int _seed;
    private readonly PriorityQueue<Action, (long Ticks, int Order)> _scenes = new();
    private int _order;

    public Stage(int seed, DateOnly today)
    {
        _seed = seed;
        Today = today;
        // Half past five in the morning UTC: late enough for mails of today, early enough not to lie ahead of most who look.
        Curtain = new(today.ToDateTime(new(5, 30)), TimeSpan.Zero);
        Companies = new(today);
        Alex = new("Alex", "Rivera", "alex.rivera") { SignatureStyle = 2, Digits = 42, IsColleague = true };
        Alex.Employments.Add(new(Companies.Contoso, "Principal, Business Development", "alex.rivera", today.AddDays(-Ago.Years(9))));
        Cast = [Alex];
        Truth = new(this);
        Post = new(this);
    }

    public DateOnly Today { get; }

    /// <summary>Nothing happens later.</summary>
    public DateTimeOffset Curtain { get; }

    public Companies Companies { get; }

    public Person Alex { get; }

    /// <summary>Everybody, the owner first.</summary>
    public List<Person> Cast { get; }

    public List<SeedEvent> Events { get; } = [];

    public Post Post { get; }

    public TruthBook Truth { get; }

    public DateOnly Day(int ago) => Today.AddDays(-ago);

    public Dice Dice(string name) => Stories.Dice.Of(_seed, name);

    /// <summary>Puts a scene into the queue; what would fall behind the curtain does not happen.</summary>
    public void At(DateTimeOffset when, Action scene)
    {
        if (when <= Curtain)
        {
            _scenes.Enqueue(scene, (when.UtcTicks, _order++));
        }
    }

    public void Perform()
    {
        while (_scenes.TryDequeue(out var scene, out _))
        {
            scene();
        }
    }

    public Part Enter(Person person)
    {
        Cast.Add(person);
        return new(this, person);
    }

    /// <summary>A moment of somebody's working day, so many days ago; before the curtain where the day is today.</summary>
    public DateTimeOffset Moment(Person who, int ago, Dice dice)
    {
        var day = Day(ago);
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !dice.Chance(0.08))
        {
            day = day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? -1 : 1);
        }

        var moment = who.ZoneOn(day).At(day, 8.2 + (dice.Unit() * 9.4)).AddSeconds(dice.Below(60));
        while (moment > Curtain)
        {
            moment = moment.AddDays(-1);
        }

        return moment;
    }

    /// <summary>So many hours later, or when the working day begins again.</summary>
    public static DateTimeOffset Later(Person who, DateTimeOffset after, double hours, Dice dice)
    {
        var then = after.AddSeconds(Math.Round(hours * 3600) + 61 + dice.Below(500));
        var day = DateOnly.FromDateTime(then.UtcDateTime);
        var zone = who.ZoneOn(day);
        then = zone.Local(then);
        bool isNight = then.Hour is < 7 or >= 20;
        bool isWeekend = then.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if ((isNight && !dice.Chance(0.1)) || (isWeekend && !dice.Chance(0.15)))
        {
            day = DateOnly.FromDateTime(then.DateTime);
            day = then.Hour >= 20 ? day.AddDays(1) : day;
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                day = day.AddDays(1);
            }

            then = zone.At(day, 7.5 + (dice.Unit() * 2.5)).AddSeconds(dice.Below(60));
        }

        return then > after ? then : zone.Local(after.AddMinutes(7));
    }
}
