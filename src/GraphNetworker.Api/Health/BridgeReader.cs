using GraphNetworker.Core.Health;
using GraphNetworker.Core.People;
using GraphNetworker.Storage.Interactions;
using GraphNetworker.Storage.People;

namespace GraphNetworker.Api.Health;

/// <summary>Reads who stands between whom from mails to several and meetings.</summary>
internal sealed class BridgeReader(InteractionStore interactions, PeopleStore people, Networks networks)
{
    // The owner in a graph of persons.
    private static readonly PersonId Owner = new(Guid.Empty);

    /// <summary>The owner's measures, and the contacts with the largest effective size of their own. One pass over the mails to several.</summary>
    public async Task<BridgeList> ReadAsync(MailboxAccount account, int take, CancellationToken cancel)
    {
        var bonds = (await networks.Of(account.Id).AllAsync(cancel)).Of.Where(bond => bond.Value.Tie.Exchanges > 0).ToDictionary();
        var graph = new ContactGraph<PersonId>();
        await foreach (var group in interactions.TogetherAsync(account.Id, Tie.DirectPeople, cancel))
        {
            PersonId[] known = [.. group.Where(bonds.ContainsKey)];
            for (int i = 0; i < known.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    graph.Add(known[i], known[j], 1);
                }
            }
        }

        int groups = graph.Groups().Count;
        var between = graph.People
            .Select(person => (Person: person, Contacts: graph.Around(person).Count, Holes: StructuralHoles.Of(graph, person)))
            .Where(one => one.Contacts > 1)
            .OrderByDescending(one => one.Holes.EffectiveSize)
            .ThenBy(one => one.Person.Value)
            .Take(take)
            .ToArray();

        // Only now the owner, who knows them all: between them the owner stands anyway.
        foreach (var (person, bond) in bonds)
        {
            graph.Add(Owner, person, bond.Tie.Sent + bond.Tie.Received + bond.Tie.Met);
        }

        var own = StructuralHoles.Of(graph, Owner);
        var names = await people.ByIdAsync(account.Id, [.. between.Select(one => one.Person)], cancel);
        return new BridgeList(
            Math.Round(own.EffectiveSize, 2),
            Math.Round(own.Constraint, 4),
            groups,
            [
                .. from one in between
                   where names.ContainsKey(one.Person)
                   select new BridgeLine(one.Person.Value, names[one.Person].Name, one.Contacts, Math.Round(one.Holes.EffectiveSize, 2), Math.Round(one.Holes.Constraint, 4)),
            ]);
    }
}
