using System.Globalization;
using GraphNetworker.Sandbox.Mailboxes;
using GraphNetworker.Sandbox.Stories.Letters;

namespace GraphNetworker.Sandbox.Stories;

/// <summary>The address book: made when people were met, kept up to date for some. A card that nobody touched names the old employer.</summary>
internal static class Cards
{
    public static Dictionary<Person, List<SeedContact>> Make(Stage stage)
    {
        var cards = new Dictionary<Person, List<SeedContact>>();
        foreach (var person in stage.Cast.Where(one => one != stage.Alex))
        {
            var dice = stage.Dice($"card {person.Local} {person.Employments[0].Company.Domain}");
            bool isLead = stage.Truth.Leads.Contains(person);
            bool hasCard = stage.Truth.Standings.GetValueOrDefault(person) is not (Standing.New or Standing.Stranger) && (isLead || dice.Chance(person.IsColleague ? 0.4 : 0.66));
            var seen = stage.Post.Letters.Find(letter => letter.Author == person);
            if (!hasCard || seen is null)
            {
                continue;
            }

            // Leads keep the card of the first day, so that a change is there to be found; others were updated half of the time.
            bool isKept = !isLead && dice.Chance(0.5);
            var made = seen.Received.AddDays(dice.Between(0, 20));
            made = made > stage.Curtain ? seen.Received : made;
            var changed = isKept ? made.AddDays((stage.Curtain - made).TotalDays * dice.Unit()) : made;
            cards[person] = [Card(person, DateOnly.FromDateTime(changed.UtcDateTime), made, Whole(changed), dice) with { Categories = CategoriesOf(stage, person) }];
            if (person.Local == "robert.hanley" || (!isLead && dice.Chance(0.02)))
            {
                // The same human twice, as address books have it: once by the phone, once by hand.
                var again = made.AddDays(dice.Between(30, 300));
                var twin = Card(person, DateOnly.FromDateTime(made.UtcDateTime), again, again, dice);
                cards[person].Add(twin with { GivenName = person.Nick, Title = null, Department = null, Addresses = [], Categories = [] });
            }
        }

        return cards;
    }

    // Some owners sort their address book, and never all of it. Dice of their own: without categories the cards are the same.
    private static string[] CategoriesOf(Stage stage, Person person)
    {
        var dice = stage.Dice($"categories {person.Local} {person.Employments[0].Company.Domain}");
        bool client = dice.Chance(0.1), partner = dice.Chance(0.06), friend = dice.Chance(0.3);
        return person.IsColleague ? [] : [.. new[] { client ? "Clients" : partner ? "Partners" : null, friend && person.Personal is not null ? "Friends" : null }.OfType<string>()];
    }

    private static DateTimeOffset Whole(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));

    private static SeedContact Card(Person person, DateOnly day, DateTimeOffset made, DateTimeOffset changed, Dice dice)
    {
        var job = person.EmploymentOn(day) ?? person.Employments.FindLast(one => one.From <= day) ?? person.Employments[0];
        var company = job.Company.On(day);
        string name = person.NameOn(day);
        string[] addresses = person.Personal is { } home && dice.Chance(0.4) ? [Person.AddressAt(job, day), home] : [Person.AddressAt(job, day)];
        string key = string.Create(CultureInfo.InvariantCulture, $"c{dice.Hex(14)}");
        return new(
            key, person.Given, name[(person.Given.Length + 1)..], job.Title, company.Name, dice.Chance(0.15) ? company.Field : null, addresses,
            Signature.Phone(company.Phone, person.Digits), dice.Chance(0.5) ? Signature.Phone(company.Phone, (person.Digits + 57) % 100) : null, made.ToUniversalTime(), changed.ToUniversalTime());
    }
}
