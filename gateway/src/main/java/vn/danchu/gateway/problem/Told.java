package vn.danchu.gateway.problem;

import io.vertx.core.buffer.Buffer;

/**
 * A problem as it goes out.
 *
 * @param status of HTTP
 * @param mediaType of the body
 * @param body in UTF-8
 */
public record Told(int status, String mediaType, Buffer body) {}
