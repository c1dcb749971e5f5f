package vn.danchu.verification.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.danchu.verification.fault.ClientLog.Sent;
import vn.danchu.verification.rig.Rig;

/**
 * Citizens who comment, send feedback to their ward, change their minds and take things back, with tokens of their own. Most come through
 * the gateway and ask again under the same key until they know what became of it. The hasty go straight to the service, where nobody
 * repeats anything for them, and leave when the connection breaks or the answer takes long: some of them never know, some come back later
 * under the same key.
 */
final class Load implements AutoCloseable {

    private static final List<Ward> WARDS =
            List.of(new Ward("benthanh", "26743"), new Ward("saigon", "26740"), new Ward("tandinh", "26737"));
    private static final int CITIZENS_OF_A_WARD = 4;
    private static final Duration PAUSE_BEFORE_ASKING_AGAIN = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int HASTY = 30;
    private static final Duration HASTE = Duration.ofMillis(500);

    /** Of a hundred contributions, so many are feedback. */
    private static final int FEEDBACK = 25;

    private static final List<String> STANCES = List.of("AGREE", "DISAGREE", "OTHER");

    /** In the text of a contribution, what tells under which key it was sent. */
    static final String MARK = "mã ";

    private final Rig rig;
    private final ClientLog log;
    private final Random seeds;
    private final Map<Contribution, Door> straight = new EnumMap<>(Contribution.class);
    private final Map<Contribution, List<Door>> doors = new ConcurrentHashMap<>();
    private final String place;
    private volatile List<UUID> consultations = List.of();
    private final ConcurrentLinkedQueue<Own> own = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Saying> left = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> failures = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> people = new ArrayList<>();
    private volatile boolean going = true;

    Load(Rig rig, ClientLog log, long seed) {
        this.rig = rig;
        this.log = log;
        this.seeds = new Random(seed);
        this.place = "Ngõ " + new UUID(seeds.nextLong(), seeds.nextLong());
        for (Contribution kind : Contribution.values()) {
            straight.put(kind, new Door(rig.address(kind.service())));
            doors.put(kind, List.of(rig.door()));
        }
    }

    /** Opens something to comment on in each ward; what was open before is left. */
    void open(String title) throws IOException, InterruptedException {
        Opening opening = new Opening(rig.door(), rig.people());
        List<UUID> opened = new ArrayList<>();
        for (Ward ward : WARDS) {
            opened.add(opening.of(ward.name(), title));
        }
        consultations = List.copyOf(opened);
    }

    /** From now on people come in with a kind by any of these doors, each time by another. */
    void through(Contribution kind, List<Door> all) {
        doors.put(kind, List.copyOf(all));
    }

    /** Lets people begin. */
    void start(int number) {
        for (int person = 0; person < number; person++) {
            Random random = new Random(seeds.nextLong());
            Ward ward = WARDS.get(person % WARDS.size());
            String name = ward.name() + ".citizen" + (1 + person / WARDS.size() % CITIZENS_OF_A_WARD);
            people.add(crowd.submit(() -> {
                speak(name, ward, random);
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

    /** Contributions that were acknowledged so far. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** How often the hasty were told each status of a failure. */
    Map<Integer, Integer> failures() {
        return Map.copyOf(failures);
    }

    /** Waits for so many more acknowledged contributions. */
    void await(int more) throws IOException, InterruptedException {
        int wanted = acknowledged.get() + more;
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.get() < wanted) {
            if (System.nanoTime() > giveUp) {
                throw new IOException("The platform takes nothing any more.");
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
        straight.values().forEach(Door::close);
    }

    private void speak(String citizen, Ward ward, Random random) throws IOException, InterruptedException {
        while (going) {
            int choice = random.nextInt(100);
            Own before = choice < 15 ? own.poll() : null;
            Saying unknown = choice < 95 ? null : left.poll();
            if (unknown != null) {
                askUntilKnown(unknown, random, log::learned);
            } else if (before == null) {
                sayAnything(citizen, ward, random);
            } else if (choice < 11 && before.kind.amendable()) {
                amend(before, random);
            } else {
                withdraw(before);
            }
            Thread.sleep(random.nextInt(50, 250));
        }
    }

    private void sayAnything(String citizen, Ward ward, Random random) throws IOException, InterruptedException {
        if (random.nextInt(100) < FEEDBACK) {
            UUID key = new UUID(random.nextLong(), random.nextLong());
            Map<String, Object> request = Map.of(
                    "unit",
                    ward.code(),
                    "kind",
                    "PROBLEM",
                    "matter",
                    "SERVICE",
                    "field",
                    "ENVIRONMENT",
                    "text",
                    "Thùng rác đầu ngõ đã đầy nhiều ngày, " + MARK + key,
                    "place",
                    Map.of("description", place),
                    "consent",
                    consent("FEEDBACK"));
            say(new Saying(Contribution.FEEDBACK, citizen, ward.portal(), place, key, request), random);
        } else {
            List<UUID> open = consultations;
            comment(citizen, ward.portal(), open.get(random.nextInt(open.size())), random);
        }
    }

    private void comment(String citizen, String portal, UUID consultation, Random random)
            throws IOException, InterruptedException {
        UUID key = new UUID(random.nextLong(), random.nextLong());
        Map<String, Object> request = Map.of(
                "target",
                "dieu-" + (1 + random.nextInt(3)),
                "text",
                "Đề nghị ghi rõ thời hạn trả lời, " + MARK + key,
                "stance",
                STANCES.get(random.nextInt(STANCES.size())),
                "channel",
                "PORTAL",
                "consent",
                consent("CONSULTATION"));
        say(new Saying(Contribution.COMMENT, citizen, portal, consultation.toString(), key, request), random);
    }

    private static Map<String, Object> consent(String purpose) {
        return Map.of("accepted", true, "purpose", purpose, "version", "2026-01");
    }

    private void say(Saying saying, Random random) throws IOException, InterruptedException {
        log.sending(saying.key, new Sent(saying.kind, saying.matter));
        if (random.nextInt(100) < HASTY) {
            sayOnce(saying);
        } else {
            askUntilKnown(saying, random, log::acknowledged);
        }
    }

    private void sayOnce(Saying saying) throws IOException, InterruptedException {
        try {
            Answer answer = saying.at(straight(saying.kind), rig.people()).sendOnce(HASTE);
            if (answer.done()) {
                UUID id = id(answer);
                log.acknowledged(saying.key, id);
                taken(saying, id, answer.version());
            } else if (answer.status() < 500) {
                log.refused(saying.key, answer.status());
            } else {
                failures.merge(answer.status(), 1, Integer::sum);
                leave(saying);
            }
        } catch (ConnectException nobodyThere) {
            log.unsent(saying.key);
            Thread.sleep(PAUSE_BEFORE_ASKING_AGAIN);
        } catch (IOException broken) {
            leave(saying);
        }
    }

    private void leave(Saying saying) throws IOException, InterruptedException {
        log.abandoned(saying.key);
        left.add(saying);
        Thread.sleep(PAUSE_BEFORE_ASKING_AGAIN);
    }

    private void askUntilKnown(Saying saying, Random random, Note note) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            try {
                Answer answer =
                        saying.at(anyDoor(saying.kind, random), rig.people()).send();
                if (answer.done()) {
                    UUID id = id(answer);
                    note.of(saying.key, id);
                    taken(saying, id, answer.version());
                    return;
                }
                if (answer.status() < 500 && !twinAtWork(answer)) {
                    log.refused(saying.key, answer.status());
                    return;
                }
            } catch (IOException silence) {
                // Asked again below.
            }
            Thread.sleep(PAUSE_BEFORE_ASKING_AGAIN);
        }
        log.abandoned(saying.key);
    }

    /** Counts from here on: it is on disk. */
    private void taken(Saying saying, UUID id, @Nullable String version) {
        acknowledged.incrementAndGet();
        own.add(new Own(saying.kind, saying.citizen, saying.portal, saying.key, id, version));
    }

    private static UUID id(Answer answer) {
        return UUID.fromString(answer.text("id"));
    }

    private Door straight(Contribution kind) {
        return Objects.requireNonNull(straight.get(kind));
    }

    private Door anyDoor(Contribution kind, Random random) {
        List<Door> all = Objects.requireNonNull(doors.get(kind));
        return all.get(random.nextInt(all.size()));
    }

    private static boolean twinAtWork(Answer answer) {
        return answer.text("type").endsWith("/idempotency-in-progress");
    }

    /** A change whose outcome is not learned is left alone: only what was acknowledged must be there. */
    private void amend(Own before, Random random) throws IOException, InterruptedException {
        try {
            Door.Request request = rig.door()
                    .to("PUT", before.kind.path(before.id))
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
                own.add(new Own(before.kind, before.citizen, before.portal, before.key, before.id, answer.version()));
            }
        } catch (IOException unknown) {
            // Left alone.
        }
    }

    private void withdraw(Own before) throws IOException, InterruptedException {
        try {
            Answer answer = rig.door()
                    .to("POST", before.kind.path(before.id) + "/withdrawal")
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
    private record Saying(
            Contribution kind, String citizen, String portal, String matter, UUID key, Map<String, Object> request) {

        Door.Request at(Door door, People people) throws IOException, InterruptedException {
            return door.to("POST", kind.intake(matter))
                    .as(people.token(citizen, portal))
                    .once(key.toString())
                    .with(request);
        }
    }

    /** A ward whose people are at work, by the name they have from it and by its code. */
    private record Ward(String name, String code) {

        String portal() {
            return "portal-" + name;
        }
    }

    /** A contribution that is there, and who may change it. */
    private record Own(
            Contribution kind,
            String citizen,
            String portal,
            UUID key,
            UUID id,
            @Nullable String version) {}
}
