package vn.danchu.verification.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person logs in at the identity provider, on its own page, and uses what they are given. */
@OnThePlatform
class LoginJourney {

    private static final String REDIRECT = "http://127.0.0.1/signed-in";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    @Test
    void anOfficerSignsInAndSeesWhatIsDue(Platform platform)
            throws IOException, InterruptedException, GeneralSecurityException {
        String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        CookieManager cookies = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(authorization(platform, verifier)).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            // Like a browser, which trusts this machine without TLS.
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));

            HttpResponse<String> wrong = browser.send(
                    form(action(page), "username=benthanh.officer&password=wrong"), BodyHandlers.ofString());
            assertThat(wrong.statusCode()).isEqualTo(200);

            HttpResponse<String> right = browser.send(
                    form(action(wrong), "username=benthanh.officer&password=benthanh.officer"),
                    BodyHandlers.ofString());
            assertThat(right.statusCode()).isEqualTo(302);

            String location = right.headers().firstValue("Location").orElseThrow();
            assertThat(location).startsWith(REDIRECT);
            HttpResponse<String> given = browser.send(
                    form(
                            URI.create(platform.issuer() + "/protocol/openid-connect/token"),
                            "grant_type=authorization_code&client_id=danchu-cli&code=" + first(CODE, location)
                                    + "&redirect_uri=" + URLEncoder.encode(REDIRECT, UTF_8) + "&code_verifier="
                                    + verifier),
                    BodyHandlers.ofString());
            String token = new ObjectMapper()
                    .readTree(given.body())
                    .path("access_token")
                    .asText();

            assertThat(platform.door()
                            .to("GET", "/api/insight/v1/duties")
                            .as(token)
                            .send()
                            .status())
                    .isEqualTo(200);
            assertThat(platform.door()
                            .to("GET", "/api/insight/v1/duties")
                            .as(token.substring(0, token.length() - 4) + "AAAA")
                            .send()
                            .status())
                    .isEqualTo(401);
        }
    }

    private static URI authorization(Platform platform, String verifier) throws GeneralSecurityException {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        return URI.create(platform.issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=danchu-cli"
                + "&scope=openid&redirect_uri=" + URLEncoder.encode(REDIRECT, UTF_8)
                + "&code_challenge_method=S256&code_challenge=" + challenge);
    }

    private static URI action(HttpResponse<String> page) {
        return URI.create(first(FORM, page.body()).replace("&amp;", "&"));
    }

    private static HttpRequest form(URI address, String fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
