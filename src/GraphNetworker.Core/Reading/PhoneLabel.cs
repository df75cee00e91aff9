namespace GraphNetworker.Core.Reading;

/// <summary>What the words beside digits make of them.</summary>
internal enum PhoneLabel
{
    Work,
    Mobile,
    Fax,
    Pager,
    Home,

    /// <summary>A telephone, but another person's.</summary>
    Another,

    /// <summary>No telephone: a messenger's number, a key, a register.</summary>
    NoPhone,
}
