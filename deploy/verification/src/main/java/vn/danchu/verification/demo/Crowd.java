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
        act(speeches.stream()
                .<Callable<List<Answer>>>map(speech -> () -> List.of(speech.call()))
                .toList());
    }

    /** Returns when all have done what they do, each one thing after the other. */
    void act(List<Callable<List<Answer>>> acts) throws IOException, InterruptedException, ExecutionException {
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<Answer>>> done = new ArrayList<>();
            for (Callable<List<Answer>> act : acts) {
                done.add(crowd.submit(() -> {
                    List<Answer> answers = act.call();
                    answers.forEach(answer -> progress.step());
                    return answers;
                }));
            }
            for (Future<List<Answer>> each : done) {
                for (Answer answer : each.get()) {
                    outcomes.merge(answer.orFail("What somebody sent").text("state"), 1, Integer::sum);
                }
            }
        }
    }

    /** How often what was sent came to stand how. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }
}
