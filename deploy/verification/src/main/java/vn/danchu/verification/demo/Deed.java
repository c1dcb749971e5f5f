package vn.danchu.verification.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/**
 * One step of a report.
 *
 * @param age days after the report was made
 * @param from state in which it is taken; in any other it has been taken already
 * @param step last part of its address
 * @param by whom it is taken
 * @param body what is sent with it, on the day it is taken
 */
record Deed(int age, String from, String step, By by, Function<Day, Map<String, ?>> body) {

    /** Who takes a step. */
    enum By {
        AUTHOR,
        OFFICER,
        CHAIR
    }

    /**
     * The day on which a step is taken.
     *
     * @param today by the clock of the platform
     * @param officer subject of the official who handles reports
     */
    record Day(LocalDate today, String officer) {}

    static Deed byAuthor(int age, String from, String step, Function<Day, Map<String, ?>> body) {
        return new Deed(age, from, step, By.AUTHOR, body);
    }

    static Deed byOfficer(int age, String from, String step, Function<Day, Map<String, ?>> body) {
        return new Deed(age, from, step, By.OFFICER, body);
    }

    static Deed byChair(int age, String from, String step, Function<Day, Map<String, ?>> body) {
        return new Deed(age, from, step, By.CHAIR, body);
    }

    /** Name of the account that takes it. */
    String actor(Report report) {
        return switch (by) {
            case AUTHOR -> report.author();
            case OFFICER -> report.ward().officer();
            case CHAIR -> report.ward().chair();
        };
    }
}
