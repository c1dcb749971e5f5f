package vn.danchu.verification.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.danchu.verification.Door;
import vn.danchu.verification.Door.Answer;
import vn.danchu.verification.Opening;
import vn.danchu.verification.People;
import vn.danchu.verification.rig.Rig;

/**
 * Citizens who comment, change their minds and take comments back, with tokens of their own. Most come through the gateway and ask again
 * under the same key until they know what became of a comment. The hasty go straight to the service, where nobody repeats anything for
 * them, and leave when the connection breaks or the answer takes long: some of them never know, some come back later under the same key.
 */
final class Load implements AutoCloseable {

    private static final String API = "/api/consultation/v1";
    private static final List<String> WARDS = List.of("benthanh", "saigon", "tandinh");
    private static final int CITIZENS_OF_A_WARD = 4;
    private static final Duration PAUSE_BEFORE_ASKING_AGAIN = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int HASTY = 30;
    private static final Duration HASTE = Duration.ofMillis(500);
    private static final List<String> STANCES = List.of("AGREE", "DISAGREE", "OTHER");

    /** In the text of a comment, what tells under which key it was sent. */
    static final String MARK = "mã ";

    private final Rig rig;
    private final ClientLog log;
    private final Random seeds;
    private final Door straight;
    private volatile List<Door> doors;
    private volatile List<UUID> consultations = List.of();
    private final ConcurrentLinkedQueue<Own> own = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Comment> left = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> failures = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> people = new ArrayList<>();
    private volatile boolean going = true;

    Load(Rig rig, ClientLog log, long seed) {
        this.rig = rig;
        this.log = log;
        this.seeds = new Random(seed);
        this.straight = new Door(rig.address("consultation"));
        this.doors = List.of(rig.door());
    }

    /** Opens something to comment on in each ward; what was open before is left. */
    void open(String title) throws IOException, InterruptedException {
        Opening opening = new Opening(rig.door(), rig.people());
        List<UUID> opened = new ArrayList<>();
        for (String ward : WARDS) {
            opened.add(opening.of(ward, title));
        }
        consultations = List.copyOf(opened);
    }

    /** From now on people come in by any of these doors, each time by another. */
    void through(List<Door> all) {
        doors = List.copyOf(all);
    }

    /** Lets people begin. */
    void start(int number) {
        for (int person = 0; person < number; person++) {
            Random random = new Random(seeds.nextLong());
            String ward = WARDS.get(person % WARDS.size());
            String name = ward + ".citizen" + (1 + person / WARDS.size() % CITIZENS_OF_A_WARD);
            people.add(crowd.submit(() -> {
                speak(name, "portal-" + ward, random);
                return null;
            }));
        }
    }

    /**
     * So many citizens of a ward comment at the same time, each once.
     *
     * @return done once each knows
     */
    List<Future<?>> all(UUID consultation, String ward, int number) {
        List<Future<?>> voices = new ArrayList<>();
        for (int voice = 0; voice < number; voice++) {
            Random random = new Random(seeds.nextLong());
            String name = ward + ".citizen" + (1 + voice % CITIZENS_OF_A_WARD);
            voices.add(crowd.submit(() -> {
                Thread.sleep(random.nextInt(1_500));
                comment(name, "portal-" + ward, consultation, random);
                return null;
            }));
        }
        return voices;
    }

    /** Comments that were acknowledged so far. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** How often the hasty were told each status of a failure. */
    Map<Integer, Integer> failures() {
        return Map.copyOf(failures);
    }

    /** Waits for so many more acknowledged comments. */
    void await(int more) throws IOException, InterruptedException {
        int wanted = acknowledged.get() + more;
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.get() < wanted) {
            if (System.nanoTime() > giveUp) {
                throw new IOException("The platform takes no comments any more.");
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    /** Lets everybody finish what they have begun, which includes asking again until they know. */
    void finish() throws IOException, InterruptedException {
        going = false;
        for (Future<?> person : people) {
            try {
                person.get();
            } catch (ExecutionException failure) {
                throw new IOException("A citizen of the load fell over.", failure.getCause());
            }
        }
        people.clear();
    }

    @Override
    public void close() {
        going = false;
        crowd.shutdownNow();
        straight.close();
    }

    private void speak(String citizen, String portal, Random random) throws IOException, InterruptedException {
        while (going) {
            int choice = random.nextInt(100);
            Own before = choice < 15 ? own.poll() : null;
            Comment unknown = choice < 95 ? null : left.poll();
            if (unknown != null) {
                askUntilKnown(unknown, random, log::learned);
            } else if (before == null) {
                List<UUID> open = consultations;
                comment(citizen, portal, open.get(random.nextInt(open.size())), random);
            } else if (choice < 11) {
                amend(before, random);
            } else {
                withdraw(before);
            }
            Thread.sleep(random.nextInt(50, 250));
        }
    }

    private void comment(String citizen, String portal, UUID consultation, Random random)
            throws IOException, InterruptedException {
        UUID key = new UUID(random.nextLong(), random.nextLong());
        boolean hasty = random.nextInt(100) < HASTY;
        Map<String, Object> text = Map.of(
                "target",
                "dieu-" + (1 + random.nextInt(3)),
                "text",
                "Đề nghị ghi rõ thời hạn trả lời, " + MARK + key,
                "stance",
                STANCES.get(random.nextInt(STANCES.size())),
                "channel",
                "PORTAL",
                "consent",
                Map.of("accepted", true, "purpose", "CONSULTATION", "version", "2026-01"));
        Comment comment = new Comment(citizen, portal, consultation, key, text);
        log.sending(key, consultation);
        if (hasty) {
            sayOnce(comment);
        } else {
            askUntilKnown(comment, random, log::acknowledged);
        }
    }

    private void sayOnce(Comment comment) throws IOException, InterruptedException {
        try {
            Answer answer = comment.at(straight, rig.people()).sendOnce(HASTE);
            if (answer.done()) {
                UUID id = id(answer);
                log.acknowledged(comment.key, id);
                taken(comment, id, answer.version());
            } else if (answer.status() < 500) {
                log.refused(comment.key, answer.status());
            } else {
                failures.merge(answer.status(), 1, Integer::sum);
                leave(comment);
            }
        } catch (ConnectException nobodyThere) {
            log.unsent(comment.key);
            Thread.sleep(PAUSE_BEFORE_ASKING_AGAIN);
        } catch (IOException broken) {
            leave(comment);
        }
    }

    private void leave(Comment comment) throws IOException, InterruptedException {
        log.abandoned(comment.key);
        left.add(comment);
        Thread.sleep(PAUSE_BEFORE_ASKING_AGAIN);
    }

    private void askUntilKnown(Comment comment, Random random, Note note) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            try {
                Answer answer = comment.at(anyDoor(random), rig.people()).send();
                if (answer.done()) {
                    UUID id = id(answer);
                    note.of(comment.key, id);
                    taken(comment, id, answer.version());
                    return;
                }
                if (answer.status() < 500 && !twinAtWork(answer)) {
                    log.refused(comment.key, answer.status());
                    return;
                }
            } catch (IOException silence) {
                // Asked again below.
            }
            Thread.sleep(PAUSE_BEFORE_ASKING_AGAIN);
        }
        log.abandoned(comment.key);
    }

    /** Counts from here on: it is on disk. */
    private void taken(Comment comment, UUID id, @Nullable String version) {
        acknowledged.incrementAndGet();
        own.add(new Own(comment.citizen, comment.portal, comment.key, id, version));
    }

    private static UUID id(Answer answer) {
        return UUID.fromString(answer.text("id"));
    }

    private Door anyDoor(Random random) {
        List<Door> all = doors;
        return all.get(random.nextInt(all.size()));
    }

    private static boolean twinAtWork(Answer answer) {
        return answer.text("type").endsWith("/idempotency-in-progress");
    }

    /** A change whose outcome is not learned is left alone: only what was acknowledged must be there. */
    private void amend(Own before, Random random) throws IOException, InterruptedException {
        try {
            Door.Request request = rig.door()
                    .to("PUT", API + "/comments/" + before.id)
                    .as(rig.people().token(before.citizen, before.portal))
                    .ifMatch(before.version)
                    .with(Map.of(
                            "text",
                            "Ghi rõ thời hạn và người trả lời, " + MARK + before.key,
                            "stance",
                            STANCES.get(random.nextInt(STANCES.size()))));
            Answer answer = request.send();
            if (answer.done()) {
                log.changed(before.id, version(answer));
                own.add(new Own(before.citizen, before.portal, before.key, before.id, answer.version()));
            }
        } catch (IOException unknown) {
            // Left alone.
        }
    }

    private void withdraw(Own before) throws IOException, InterruptedException {
        try {
            Answer answer = rig.door()
                    .to("POST", API + "/comments/" + before.id + "/withdrawal")
                    .as(rig.people().token(before.citizen, before.portal))
                    .ifMatch(before.version)
                    .send();
            if (answer.done()) {
                log.changed(before.id, version(answer));
            }
        } catch (IOException unknown) {
            // Left alone.
        }
    }

    private static long version(Answer answer) {
        return answer.body().path("version").asLong();
    }

    /** Whether a client learned of it at once or after it had gone away. */
    @FunctionalInterface
    private interface Note {
        void of(UUID key, UUID id) throws IOException;
    }

    /** What is sent, again and again the same. */
    private record Comment(String citizen, String portal, UUID consultation, UUID key, Map<String, Object> text) {

        Door.Request at(Door door, People people) throws IOException, InterruptedException {
            return door.to("POST", API + "/consultations/" + consultation + "/comments")
                    .as(people.token(citizen, portal))
                    .once(key.toString())
                    .with(text);
        }
    }

    /** A comment that is there, and who may change it. */
    private record Own(
            String citizen,
            String portal,
            UUID key,
            UUID id,
            @Nullable String version) {}
}
