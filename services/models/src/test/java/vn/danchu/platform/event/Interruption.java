package vn.danchu.platform.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Counts what a relay asks of its database and its broker, and lets something happen before or after one of these steps. The parts themselves are
 * real, and are asked what they would have been asked.
 */
final class Interruption {

    private final int step;
    private final boolean afterwards;
    private final Happening happening;
    private int asked;
    private boolean happened;

    /**
     * Prepares it.
     *
     * @param step the how-manieth, from 0
     * @param afterwards whether the step is still done
     * @param happening what happens then; the relay goes on after it, unless it throws
     */
    Interruption(int step, boolean afterwards, Happening happening) {
        this.step = step;
        this.afterwards = afterwards;
        this.happening = happening;
    }

    /** None. */
    static Interruption never() {
        return new Interruption(Integer.MAX_VALUE, false, () -> {});
    }

    boolean happened() {
        return happened;
    }

    /** The part, as the relay is to see it. */
    <T> T around(Class<T> type, T part) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    int now = asked++;
                    if (now == step && !afterwards) {
                        happen();
                    }
                    try {
                        return method.invoke(part, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    } finally {
                        if (now == step && afterwards) {
                            happen();
                        }
                    }
                }));
    }

    private void happen() {
        happened = true;
        happening.occur();
    }

    @FunctionalInterface
    interface Happening {
        void occur();
    }

    /** The process has died. */
    static final class Death extends RuntimeException {}
}
