package vn.danchu.supervision.sealed;

/**
 * Words that nobody reads without the key.
 *
 * @param keyId which key
 * @param nonce used once with it, in Base64
 * @param words enciphered, with the tag that tells whether they were altered, in Base64
 */
record Ciphertext(String keyId, String nonce, String words) {}
