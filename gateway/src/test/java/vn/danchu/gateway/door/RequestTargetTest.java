package vn.danchu.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/consultation/v1/consultations",
                "/api/consultation/v1/consultations/",
                "/api/consultation/v1/consultations/0199f0a0-0000-7000-8000-000000000000/comments?limit=20&after=a%2Fb",
                "/api/consultation/v1/drafts/x/elements/dieu-1.khoan-2",
                "/tra-c%E1%BB%A9u",
                "/a%3Ab/a:b",
                "/a...b/..c",
                "/?q=..%2f"
            })
    void aTargetWithOneReadingIsUnambiguous(String target) {
        assertThat(RequestTarget.unambiguous(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api",
                "http://elsewhere.example/api",
                "//elsewhere.example/api",
                "/api//consultation",
                "/api/consultation/../insight",
                "/api/consultation/..",
                "/api/./consultation",
                "/.",
                "/..",
                "/api/%2e%2e/insight",
                "/api/%2E%2E/insight",
                "/api/.%2e/insight",
                "/api/a%2fb",
                "/api/a%5Cb",
                "/api/a\\b",
                "/api/c%6fnsultation",
                "/api/consultation/v%31",
                "/api/consultation/a%7Eb",
                "/api/%252e%252e/insight",
                "/api/consultation;x=1/v1",
                "/api/consultation%3bx/v1",
                "/api/%00",
                "/api/%0d%0a",
                "/api/%7f",
                "/api/%",
                "/api/%4",
                "/api/%zz",
                "/api/%c3%28",
                "/api/%ff",
                "/api/%C0%AE%C0%AE/insight",
                "/api/tra-cứu",
                "/api/<script>",
                "/api/a b",
                "/api/a\"b",
                "/api#x",
                "/api?a=%",
                "/api?a=\\",
                "/api?a=<>é",
                "/api?a b"
            })
    void aTargetThatTwoReadersCouldReadDifferentlyIsNot(String target) {
        assertThat(RequestTarget.unambiguous(target)).isFalse();
    }

    @Test
    void theServiceIsTheSegmentAfterApi() {
        assertThat(RequestTarget.service("/api/insight/v1/stream")).contains("insight");
        assertThat(RequestTarget.service("/api/insight")).contains("insight");
        assertThat(RequestTarget.service("/api/")).contains("");
        assertThat(RequestTarget.service("/api")).isEmpty();
        assertThat(RequestTarget.service("/apis/insight")).isEmpty();
    }
}
