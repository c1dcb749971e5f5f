package vn.danchu.embedded;

/**
 * What a server proves with who it is, all in PEM. A server that has one lets clients in over TLS only.
 *
 * @param authority who vouches for it; what its clients trust
 * @param certificate of the server, with the names it is called by
 * @param key to the certificate, PKCS #8, not encrypted
 */
public record ServerCertificate(String authority, String certificate, String key) {

    /** Without the key, which would else be told wherever settings are logged. */
    @Override
    public String toString() {
        return "a certificate with its key";
    }
}
