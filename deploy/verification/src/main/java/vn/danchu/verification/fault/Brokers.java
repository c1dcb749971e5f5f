package vn.danchu.verification.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTransactionsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.RetriableException;
import vn.danchu.contracts.broker.Grants;
import vn.danchu.local.part.PlatformParts;
import vn.danchu.verification.rig.Rig;

/** Brokers of a cluster of three, in which each topic has a copy on each and two must have a record. */
final class Brokers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AN_ANSWER = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String COMMENTS = "consultation.comment.v1";
    private static final String RELAY = Grants.ownNames("hcm", "consultation") + "relay";

    private Brokers() {}

    /** The broker that keeps the transactions of the relay is killed and stays away: another takes over, and events go on being told. */
    record CoordinatorKilled() implements Fault {

        private static final int COMMENTS_MEANWHILE = 20;

        @Override
        public String words() {
            return "one of three brokers killed, the one of the relay's transactions";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            Rig rig = scene.rig();
            try (Admin admin = Admin.create(rig.broker())) {
                int dead = await("the relay has a coordinator", () -> coordinator(admin), broker -> broker > 0);
                String part = PlatformParts.broker(dead);
                ProcessHandle process = rig.process(part);
                long led = await("partitions have leaders", () -> ledBy(admin, dead), number -> number > 0);
                int next;
                long told;
                rig.hold(part);
                try {
                    Rig.kill(process);
                    next = await("another broker takes over", () -> coordinator(admin), now -> now != dead);
                    var _ = await("no partition waits for the dead", () -> ledBy(admin, dead), left -> left == 0);
                    long before = await("the topic has an end", () -> end(admin), end -> end > 0);
                    scene.load().await(COMMENTS_MEANWHILE);
                    told = await("events go on being told", () -> end(admin), now -> now > before) - before;
                } finally {
                    rig.release(part);
                }
                Recovery recovery = new Recovery(part, rig.awaitNext(part, process));
                awaitCopies(rig);
                return Struck.with(
                        "from broker %d to %d, with the lead of %d partitions; meanwhile %d records"
                                .formatted(dead, next, led, told),
                        recovery);
            }
        }
    }

    /** Two of three are away: the third may acknowledge nothing, comments wait in their owner's database. */
    record MostAway(Duration duration) implements Fault {

        @Override
        public String words() {
            return "two of three brokers away for " + duration.toSeconds() + " s";
        }

        @Override
        public Struck strike(Scene scene) throws IOException, InterruptedException {
            Rig rig = scene.rig();
            List<String> away = new ArrayList<>(rig.brokers());
            away.remove(scene.random().nextInt(away.size()));
            List<ProcessHandle> processes = new ArrayList<>();
            int during;
            away.forEach(rig::hold);
            try {
                for (String part : away) {
                    processes.add(rig.process(part));
                    Rig.kill(processes.getLast());
                }
                int before = scene.load().acknowledged();
                Thread.sleep(duration);
                during = scene.load().acknowledged() - before;
            } finally {
                away.forEach(rig::release);
            }
            if (during == 0) {
                throw new DidNotHappen("nothing was acknowledged meanwhile, and no comment waits for a broker");
            }
            List<Recovery> recoveries = new ArrayList<>();
            for (int each = 0; each < away.size(); each++) {
                recoveries.add(new Recovery(away.get(each), rig.awaitNext(away.get(each), processes.get(each))));
            }
            awaitCopies(rig);
            return new Struck("meanwhile " + during + " contributions acknowledged", recoveries, Map.of());
        }
    }

    /** Until every copy of every partition is in step again; before, the next fault would strike a cluster of fewer. */
    static void awaitCopies(Rig rig) throws IOException, InterruptedException {
        int brokers = rig.brokers().size();
        try (Admin admin = Admin.create(rig.broker())) {
            var _ = await(
                    "every copy is in step",
                    () -> partitions(admin)
                            .filter(partition -> partition.isr().size() < brokers)
                            .count(),
                    behind -> behind == 0);
        }
    }

    /** Who is found to be dead once it is asked would be waited for; a new question looks for the one of now. */
    private static int coordinator(Admin admin) throws ExecutionException, InterruptedException {
        var soon = new DescribeTransactionsOptions().timeoutMs((int) AN_ANSWER.toMillis());
        return admin.describeTransactions(List.of(RELAY), soon)
                .description(RELAY)
                .get()
                .coordinatorId();
    }

    private static long ledBy(Admin admin, int broker) throws ExecutionException, InterruptedException {
        return partitions(admin)
                .filter(partition ->
                        partition.leader() == null || partition.leader().id() == broker)
                .count();
    }

    private static Stream<TopicPartitionInfo> partitions(Admin admin) throws ExecutionException, InterruptedException {
        var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .map(TopicDescription::partitions)
                .flatMap(List::stream);
    }

    /** How many records there are of comments. */
    private static long end(Admin admin) throws ExecutionException, InterruptedException {
        long end = 0;
        TopicDescription topic =
                admin.describeTopics(List.of(COMMENTS)).allTopicNames().get().get(COMMENTS);
        for (TopicPartitionInfo partition : topic == null ? List.<TopicPartitionInfo>of() : topic.partitions()) {
            var asked = new TopicPartition(COMMENTS, partition.partition());
            end += admin.listOffsets(Map.of(asked, OffsetSpec.latest()))
                    .partitionResult(asked)
                    .get()
                    .offset();
        }
        return end;
    }

    /** Asks again and again; a broker that does not answer now may later. */
    private static <T> T await(String what, Question<T> question, Enough<T> enough)
            throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            try {
                T answer = question.ask();
                if (enough.is(answer)) {
                    return answer;
                }
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof RetriableException)) {
                    throw new IOException("The brokers refuse to answer.", failure.getCause());
                }
            }
            Thread.sleep(LOOK);
        }
        throw new Fault.DidNotHappen("it did not come about that " + what);
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    @FunctionalInterface
    private interface Enough<T> {
        boolean is(T answer);
    }
}
