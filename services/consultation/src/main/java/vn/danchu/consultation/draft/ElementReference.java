package vn.danchu.consultation.draft;

/**
 * An element of a draft as a comment points to it.
 *
 * @param path its address in the draft: {@code dieu-28.khoan-2}
 * @param label what people call it: «Điều 28 khoản 2»
 * @param position in the order of the draft, from 1
 */
public record ElementReference(String path, String label, int position) {}
