using System.Runtime.InteropServices;

namespace GraphNetworker.Sandbox.Recording;

/// <summary>How much has been asked of the sandbox.</summary>
public sealed class Counters
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _pages = new(StringComparer.Ordinal);
    private int _inFlight;

    /// <summary>Requests to Graph through Microsoft's door, a batch's members counted one by one.</summary>
    public int Graph { get; private set; }

    /// <summary>Requests to the token endpoint.</summary>
    public int Token { get; private set; }

    /// <summary>Requests that were refused because there were too many.</summary>
    public int Throttled { get; private set; }

    /// <summary>The most that were in flight at once.</summary>
    public int MaxInFlight { get; private set; }

    /// <summary>How often the page in the middle of a delta round that was answered most was answered. One of a lost cursor begins to count anew.</summary>
    public int MostOfOnePage
    {
        get
        {
            lock (_gate)
            {
                return _pages.Values.DefaultIfEmpty().Max();
            }
        }
    }

    /// <summary>Starts counting anew.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            (Graph, Token, Throttled, MaxInFlight) = (0, 0, 0, _inFlight);
            _pages.Clear();
        }
    }

    internal void CountToken()
    {
        lock (_gate)
        {
            Token++;
        }
    }

    internal void Enter()
    {
        lock (_gate)
        {
            Graph++;
            MaxInFlight = Math.Max(MaxInFlight, ++_inFlight);
        }
    }

    /// <summary>A page that a nextLink leads to was answered; a round that has to begin again forgets its pages.</summary>
    internal void CountPage(string path, string query, int status)
    {
        // Links name a folder as mailFolders('id') and a delta as delta(); a client may as well write mailFolders/id and delta.
        path = Uri.UnescapeDataString(path).Replace("('", "/", StringComparison.Ordinal).Replace("')", "", StringComparison.Ordinal).Replace("()", "", StringComparison.Ordinal);
        if (!path.EndsWith("/delta", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        lock (_gate)
        {
            if (status == 200 && query.Contains("skiptoken", StringComparison.OrdinalIgnoreCase))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_pages, $"{path}?{query}", out _)++;
            }
            else if (status == 410 || (status == 200 && !query.Contains("token", StringComparison.OrdinalIgnoreCase)))
            {
                foreach (string page in _pages.Keys.Where(page => page.StartsWith($"{path}?", StringComparison.Ordinal)).ToList())
                {
                    _pages.Remove(page);
                }
            }
        }
    }

    internal void Leave(bool throttled)
    {
        lock (_gate)
        {
            _inFlight--;
            Throttled += throttled ? 1 : 0;
        }
    }
}
