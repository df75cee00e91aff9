using System.Security.Claims;
using GraphNetworker.Core.People;
using Microsoft.Identity.Web;

namespace GraphNetworker.Api.SignIn;

/// <summary>Who a token speaks for.</summary>
/// <param name="Tenant">Its <c>tid</c>.</param>
/// <param name="User">Its <c>oid</c>: with the tenant, the one stable name of an account.</param>
/// <param name="Name">Display name, or null.</param>
/// <param name="Addresses">What the token itself says of the user's addresses; the first is the sign-in name.</param>
/// <param name="TokenId">Tells one token from another.</param>
internal sealed record SignedInUser(Guid Tenant, Guid User, string? Name, IReadOnlyList<MailAddress> Addresses, string TokenId)
{
    /// <summary>Null for a token that speaks for no user.</summary>
    public static SignedInUser? Of(ClaimsPrincipal principal)
    {
        if (!Guid.TryParse(principal.GetTenantId(), out var tenant) || !Guid.TryParse(principal.GetObjectId(), out var user))
        {
            return null;
        }

        string?[] said = [principal.FindFirstValue("preferred_username"), principal.FindFirstValue(ClaimTypes.Upn), principal.FindFirstValue("upn"), principal.FindFirstValue(ClaimTypes.Email), principal.FindFirstValue("email")];
        return new SignedInUser(
            tenant,
            user,
            principal.FindFirstValue("name"),
            [.. said.Select(MailAddress.Parse).OfType<MailAddress>().Distinct()],
            principal.FindFirstValue("uti") ?? principal.FindFirstValue("iat") ?? "");
    }
}
