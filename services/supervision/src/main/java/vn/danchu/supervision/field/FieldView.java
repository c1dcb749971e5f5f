package vn.danchu.supervision.field;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field of work.
 *
 * @param code to send with feedback
 * @param vietnameseName for people
 * @param name the same in English
 */
@Schema(name = "Field")
public record FieldView(String code, String vietnameseName, String name) {}
