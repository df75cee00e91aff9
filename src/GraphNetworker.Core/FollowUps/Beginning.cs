namespace GraphNetworker.Core.FollowUps;

/// <summary>What came of the wish to undertake something.</summary>
public abstract record Beginning
{
    private Beginning()
    {
    }

    /// <summary>It can be undertaken.</summary>
    public sealed record Ready(FollowUp FollowUp) : Beginning;

    /// <summary>It cannot, for a reason the owner can mend.</summary>
    /// <param name="Field">Which part of the wish: title, due.</param>
    /// <param name="Reason">What is wrong with it.</param>
    /// <param name="Mend">What would be right.</param>
    public sealed record Refused(string Field, string Reason, string Mend) : Beginning;
}
