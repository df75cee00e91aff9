namespace GraphNetworker.Sandbox.Tests.SignIn;

[TestClass]
public sealed class CodeTests
{
    private const string Verifier = "a-verifier-that-is-long-enough-to-be-one-0123456789";

    [TestMethod]
    [DataRow("query")]
    [DataRow("fragment")]
    public async Task A_code_and_its_verifier_give_tokens_for_the_api(string mode)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);

        var back = await client.AuthorizeAsync(SignInClient.Challenge(Verifier), mode);
        var (status, answer) = await client.RedeemAsync(back["code"], Verifier);

        Assert.AreEqual("abc", back["state"]);
        Assert.AreEqual(200, status, answer.GetRawText());
        var access = SignInClient.Claims(answer.Text("access_token")!);
        var id = SignInClient.Claims(answer.Text("id_token")!);
        Assert.AreEqual("33333333-4444-4555-8666-777777777777", access.Text("aud"));
        Assert.AreEqual(("access_as_user", "2.0"), (access.Text("scp"), access.Text("ver")));
        Assert.AreEqual(("n-1", "alex@contoso.test"), (id.Text("nonce"), id.Text("preferred_username")));
        Assert.AreEqual(access.Text("oid"), id.Text("oid"));
        Assert.AreNotEqual(access.Text("sub"), id.Text("sub"), "a subject is another for each application");
        StringAssert.Contains(answer.Text("scope"), SignInClient.ApiScope);
        Assert.IsTrue(answer.TryGetProperty("refresh_token", out _));
    }

    [TestMethod]
    public async Task A_wrong_verifier_is_refused()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);
        var back = await client.AuthorizeAsync(SignInClient.Challenge(Verifier));

        var (status, answer) = await client.RedeemAsync(back["code"], Verifier + "x");

        Assert.AreEqual((400, "invalid_grant"), (status, answer.Text("error")));
        StringAssert.StartsWith(answer.Text("error_description"), "AADSTS501481:");
        Assert.AreEqual(501481, answer.GetProperty("error_codes")[0].GetInt32());
    }

    [TestMethod]
    public async Task A_code_is_of_use_once()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);
        var back = await client.AuthorizeAsync(SignInClient.Challenge(Verifier));
        await client.RedeemAsync(back["code"], Verifier);

        var (status, answer) = await client.RedeemAsync(back["code"], Verifier);

        Assert.AreEqual(400, status);
        StringAssert.StartsWith(answer.Text("error_description"), "AADSTS54005:");
    }

    [TestMethod]
    public async Task A_person_may_say_no()
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);

        var back = await client.AuthorizeAsync(SignInClient.Challenge(Verifier), accept: false);

        Assert.AreEqual(("access_denied", "abc"), (back["error"], back["state"]));
    }

    [TestMethod]
    [DataRow("redirect_uri=https%3A%2F%2Fevil.example%2F&code_challenge=x&code_challenge_method=S256", "AADSTS50011")]
    [DataRow("redirect_uri=https%3A%2F%2Flocalhost%2F", "AADSTS9002325")]
    [DataRow("redirect_uri=https%3A%2F%2Flocalhost%2F&code_challenge=x&code_challenge_method=plain", "AADSTS501491")]
    public async Task The_page_does_not_send_anybody_where_it_must_not(string query, string code)
    {
        await using var host = await Sandbox.OpenAsync(new Seeds());
        using var client = new SignInClient(host);

        using var response = await client.GetHttpClient().GetAsync($"https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=22222222-3333-4444-8555-666666666666&response_type=code&scope=openid&{query}");

        Assert.AreEqual(400, (int)response.StatusCode);
        StringAssert.Contains(await response.Content.ReadAsStringAsync(), code);
    }
}
