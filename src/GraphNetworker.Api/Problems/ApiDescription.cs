using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GraphNetworker.Api.Problems;

/// <summary>The OpenAPI document: what the pane's types are made from.</summary>
internal static class ApiDescription
{
    private const string Token = "token";
    private const string Owner = "mailboxOwner";

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "GraphNetworker";
            document.Info.Version = "1";
            document.Info.Description = "What the pane asks for, about the one mailbox it is open in. Problems are application/problem+json with a stable code.";
            document.Servers = []; // the pane calls the origin it came from
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "An access token for the scope access_as_user." },
                [Owner] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "Mailbox-Owner", Description = "The address Outlook reports as the owner of the open mailbox. A token of somebody else is refused with wrong-mailbox." },
            };
            document.Security =
            [
                new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(Token, document)] = [],
                    [new OpenApiSecuritySchemeReference(Owner, document)] = [],
                },
            ];
            return Task.CompletedTask;
        });
    }
}
