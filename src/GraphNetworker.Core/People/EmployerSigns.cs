namespace GraphNetworker.Core.People;

/// <summary>All signs about one person and one employer, from the oldest on.</summary>
internal sealed class EmployerSigns
{
    private readonly List<WorkEvidence> _works = [];
    private readonly List<WorkEvidence> _left = [];

    private EmployerSigns()
    {
    }

    /// <summary>The first sign that they work there, cards apart: a card is written whenever its owner has the time. Null where there is none.</summary>
    public DateTimeOffset? First => _works.Find(one => one.Sign != WorkSign.Card)?.At;

    /// <summary>
    /// The last sign that they work there; a sign that they left where there is no other. A card counts only where nothing else does: it is
    /// as old as its last change, and that may have been of a phone number.
    /// </summary>
    public DateTimeOffset LastSeen => (_works.FindLast(one => one.Sign != WorkSign.Card) ?? (_works.Count > 0 ? _works[^1] : _left[0])).At;

    /// <summary>The first sign after it that they do not any more; a mail from the address revives it.</summary>
    public DateTimeOffset? Left => _left.Where(one => _works.Count == 0 || one.At >= LastSeen).Select(one => (DateTimeOffset?)one.At).FirstOrDefault();

    /// <summary>Parts signs by employer. That somebody left, without a name, speaks of the employer last seen before it.</summary>
    public static IReadOnlyList<EmployerSigns> Group(IReadOnlyList<WorkEvidence> signs)
    {
        var employers = new List<EmployerSigns>();
        foreach (var sign in signs.Where(sign => sign.Fact is not (WorkFact.Retired or WorkFact.Died)))
        {
            bool named = sign.Organisation is not null || Employer.Label(sign.Address) is not null;
            var home = named ? employers.Find(employer => employer.Has(sign)) : sign.Fact == WorkFact.Works ? null : employers.Where(employer => employer._works.Count > 0).MaxBy(employer => employer.LastSeen);
            if (home is null && named)
            {
                employers.Add(home = new EmployerSigns());
            }

            (sign.Fact == WorkFact.Works ? home?._works : home?._left)?.Add(sign);
        }

        return employers;
    }

    /// <summary>One stay for each title, the last until the end. A signature without a title says nothing against the one before.</summary>
    public IEnumerable<Employment> Stays(DateTimeOffset? end)
    {
        string name = Name();
        var open = new List<WorkEvidence>();
        string? title = null;
        foreach (var sign in _works)
        {
            if (sign.Title is { } said && title is not null && !IsSameTitle(said, title))
            {
                yield return new Employment(name, title, open[0].At, open[^1].At, sign.At, [.. open]);
                open = [];
                title = said;
            }

            title ??= sign.Title;
            open.Add(sign);
        }

        if (open.Count > 0 || _left.Count > 0)
        {
            var until = end ?? (_works.Count == 0 ? Left : null);
            WorkEvidence[] told = [.. open, .. _left];
            until = until < told[0].At ? told[0].At : until; // nothing ends before it began, whatever was said too early
            yield return new Employment(name, title, told[0].At, open.Count > 0 ? (open.FindLast(one => one.Sign != WorkSign.Card) ?? open[^1]).At : told[0].At, until, told);
        }
    }

    private bool Has(WorkEvidence sign) => _works.Concat(_left).Any(own => Employer.IsSame(own.Organisation, own.Address, sign.Organisation, sign.Address));

    // The name that proves most and was written last; else the domain.
    private string Name()
    {
        var named = _works.Concat(_left).Where(one => one.Organisation is not null).OrderBy(one => one.Sign).ThenBy(one => one.At).ThenBy(one => one.Organisation, StringComparer.Ordinal).LastOrDefault();
        return named?.Organisation ?? _works.Concat(_left).Select(one => one.Address?.Domain).First(domain => domain is not null)!;
    }

    private static bool IsSameTitle(string one, string other) => PersonName.Fold(one).Split([' ', ',', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
        .SequenceEqual(PersonName.Fold(other).Split([' ', ',', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries));
}
