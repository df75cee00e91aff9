namespace GraphNetworker.Core.Interactions;

/// <summary>What one mail comes to: interactions, noise with its reason, or nothing readable.</summary>
public abstract record MailReading
{
    private MailReading()
    {
    }

    /// <summary>People were in touch.</summary>
    public sealed record Exchange(IReadOnlyList<Interaction> Interactions) : MailReading;

    /// <summary>A mail, or a meeting, that brings nobody closer.</summary>
    public sealed record Noise(NoiseReason Reason) : MailReading;

    /// <summary>A mail that cannot be understood: it goes to quarantine with a reason.</summary>
    public sealed record Unreadable(string Reason) : MailReading;
}

/// <summary>Why a mail counts for nobody.</summary>
public enum NoiseReason
{
    /// <summary>Sent in bulk: newsletters, marketing, notifications.</summary>
    Bulk,

    /// <summary>From or through a mailing list.</summary>
    MailingList,

    /// <summary>From an address that no person reads: no-reply, postmaster, notifications.</summary>
    RoleMailbox,

    /// <summary>Written by a machine: out of office, receipt, bounce, automatic notice.</summary>
    AutomaticReply,

    /// <summary>To more people than anyone writes to in person.</summary>
    Crowd,

    /// <summary>From the owner to the owner alone, or to nobody.</summary>
    OnlyMyself,

    /// <summary>Not sent yet.</summary>
    Draft,

    /// <summary>The owner stands neither in From nor among the recipients: a group address, a blind copy, a delegate's mail.</summary>
    BetweenOthers,

    /// <summary>A meeting that was called off.</summary>
    Cancelled,

    /// <summary>A meeting that the owner declined, may come to, or has not answered.</summary>
    NotAccepted,

    /// <summary>A day in the calendar and no hour: a holiday, an absence, a trade fair.</summary>
    AllDay,
}
