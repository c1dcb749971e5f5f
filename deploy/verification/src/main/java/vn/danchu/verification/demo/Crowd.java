package vn.danchu.verification.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.danchu.verification.Door.Answer;
import vn.danchu.verification.Progress;

/** Many who speak at the same time. */
final class Crowd {

    private static final int AT_ONCE = 8;

    private final Progress progress;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    Crowd(Progress progress) {
        this.progress = progress;
    }

    /** Returns when all have been heard. */
    void speak(List<Callable<Answer>> speeches) throws IOException, InterruptedException, ExecutionException {
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (Callable<Answer> speech : speeches) {
                answers.add(crowd.submit(() -> {
                    Answer answer = speech.call();
                    progress.step();
                    return answer;
                }));
            }
            for (Future<Answer> answer : answers) {
                outcomes.merge(answer.get().orFail("A comment").text("state"), 1, Integer::sum);
            }
        }
    }

    /** How many comments came to stand how. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }
}
