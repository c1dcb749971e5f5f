package vn.danchu.verification.fault;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * What people of the load bring, to which service, and where it lies once it was taken. Each has a matter that no other load names, so
 * that a judgement finds those of its own load.
 */
enum Contribution {
    /** On a consultation: its matter is the consultation's id. */
    COMMENT("consultation", "/api/consultation/v1/comments", "consultation_id::text"),

    /** To a ward: its matter is the place it is about. */
    FEEDBACK("supervision", "/api/supervision/v1/feedback", "place");

    private final String service;
    private final String path;
    private final String matter;

    Contribution(String service, String path, String matter) {
        this.service = service;
        this.path = path;
        this.matter = matter;
    }

    /** The service that owns it. */
    String service() {
        return service;
    }

    /** Where one of them is found. */
    String path(UUID id) {
        return path + "/" + id;
    }

    /** Where one on a matter is sent. */
    String intake(String matter) {
        return switch (this) {
            case COMMENT -> "/api/consultation/v1/consultations/" + matter + "/comments";
            case FEEDBACK -> path;
        };
    }

    /** Whether who sent it may change its words. */
    boolean amendable() {
        return switch (this) {
            case COMMENT -> true;
            case FEEDBACK -> false;
        };
    }

    /** The topic that tells of it. A row begins with version 0 and its events with 1. */
    String topic() {
        return service + "." + word() + ".v1";
    }

    /** The rows of its owner. */
    String table() {
        return service + "." + word();
    }

    /**
     * Asks for the id, the text and the version of the rows of some matters, and of some ids: of what was taken back an owner may keep
     * neither words nor matter.
     */
    String rows() {
        return "select id, text, version from %s where %s = any (?) or id = any (?)".formatted(table(), matter);
    }

    /** In a word. */
    String word() {
        return switch (this) {
            case COMMENT -> "comment";
            case FEEDBACK -> "feedback";
        };
    }

    /** Whether a topic is one of a service that owns any of them. */
    static boolean isOfAnOwner(String topic) {
        return Stream.of(values()).anyMatch(kind -> topic.startsWith(kind.service + "."));
    }

    /** Whether a topic tells of any of them. */
    static boolean isToldOn(String topic) {
        return Stream.of(values()).anyMatch(kind -> kind.topic().equals(topic));
    }
}
