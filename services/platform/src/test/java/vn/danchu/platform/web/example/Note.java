package vn.danchu.platform.web.example;

import java.util.UUID;

/** What is answered. */
record Note(UUID id, String text, long version) {}
