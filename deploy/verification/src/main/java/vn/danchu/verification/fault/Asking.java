package vn.danchu.verification.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import vn.danchu.verification.Door;
import vn.danchu.verification.rig.Rig;

/** Somebody who asks for the figures of the city again and again, and does not come back when refused. */
final class Asking implements AutoCloseable {

    private static final String QUESTION = "/api/insight/v1/measures?unit=79&measure=comments";
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Rig rig;
    private final Thread thread;
    private final Map<String, Integer> failures = new TreeMap<>();
    private int answered;
    private int refused;
    private volatile boolean going = true;

    Asking(Rig rig) {
        this.rig = rig;
        this.thread = Thread.ofVirtual().name("asking").start(this::ask);
    }

    /** Lets it end, and tells what became of its questions. */
    Answers finish() throws InterruptedException {
        going = false;
        thread.join();
        return new Answers(answered, refused, Map.copyOf(failures));
    }

    @Override
    public void close() {
        going = false;
        thread.interrupt();
    }

    private void ask() {
        try {
            while (going) {
                once();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() throws InterruptedException {
        try {
            Door.Answer answer = rig.door()
                    .to("GET", QUESTION)
                    .as(rig.people().token("city.viewer"))
                    .sendOnce(LIMIT);
            if (answer.done()) {
                answered++;
            } else {
                refuse(Integer.toString(answer.status()));
            }
        } catch (IOException none) {
            refuse(none.getClass().getSimpleName());
        }
    }

    private void refuse(String how) {
        refused++;
        failures.merge(how, 1, Integer::sum);
    }

    /**
     * What became of the questions.
     *
     * @param answered as they were asked
     * @param refused or not answered at all
     * @param failures by their status, or by what broke
     */
    record Answers(int answered, int refused, Map<String, Integer> failures) {}
}
