package vn.danchu.supervision.sealed;

/**
 * It is no denunciation, and becomes feedback.
 *
 * @param aboutConduct whether it is about how officials behave, so that its sender stays hidden from the unit
 */
public record ReleaseRecord(boolean aboutConduct) {}
