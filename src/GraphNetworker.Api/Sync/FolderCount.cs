using GraphNetworker.Core.Interactions;
using GraphNetworker.Core.People;
using GraphNetworker.Graph.Sync;

namespace GraphNetworker.Api.Sync;

/// <summary>Counts whom the mails of one folder tell of, page by page, by the same rules as a reading, and keeps no mail.</summary>
internal sealed class FolderCount(string folder, IReadOnlyList<Card> cards, Owner owner)
{
    private readonly HashSet<string> _mails = new(StringComparer.Ordinal);
    private readonly Dictionary<MailAddress, int> _addresses = [];
    private readonly HashSet<(int Address, Direction Direction, long At)> _exchanges = [];
    private int _noise;
    private int _unreadable;

    /// <summary>Adds a page. A page may name a mail twice, and name one that an earlier page has named.</summary>
    public void Add(DeltaAnswer<MailMessage> page, DateTimeOffset now)
    {
        foreach (var mail in page.Changes.Select(change => change.Item).OfType<MailMessage>().Where(mail => _mails.Add(mail.Id)))
        {
            Add(InteractionReader.Read(mail, owner, now));
        }

        _unreadable += page.Poison.Count(line => _mails.Add(line.Id));
    }

    /// <summary>What was counted so far; people are put together by the cards at the end, before that every address counts.</summary>
    public PeoplePreview Sum(bool end) => new(folder, _mails.Count, _noise, _unreadable, _exchanges.Count, end ? People() : _addresses.Count);

    private void Add(MailReading reading)
    {
        switch (reading)
        {
            case MailReading.Exchange exchange:
                foreach (var one in exchange.Interactions)
                {
                    if (!_addresses.TryGetValue(one.With.Address, out int address))
                    {
                        _addresses.Add(one.With.Address, address = _addresses.Count);
                    }

                    _exchanges.Add((address, one.Direction, one.At.ToUnixTimeSeconds()));
                }

                break;
            case MailReading.Noise:
                _noise++;
                break;
            default:
                _unreadable++;
                break;
        }
    }

    private int People() => Identity.Group(cards, [.. _addresses.Keys]).Count(human => human.Addresses.Any(_addresses.ContainsKey));
}
