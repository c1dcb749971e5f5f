package vn.danchu.embedded;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import vn.danchu.contracts.Topic;
import vn.danchu.contracts.broker.Grant;

/** Brings a broker to what is wished for, whatever it held before: users, what they may do, topics. */
final class Provisioning {

    /** The least Kafka takes; the passwords here protect a machine of a developer. */
    private static final int ITERATIONS = 4096;

    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Admin admin;

    Provisioning(Admin admin) {
        this.admin = admin;
    }

    /** Makes these users the only ones that can sign in. */
    void users(Set<String> wanted, String password) throws ExecutionException, InterruptedException {
        List<UserScramCredentialAlteration> changes = new ArrayList<>();
        for (String user : admin.describeUserScramCredentials().users().get()) {
            if (!wanted.contains(user)) {
                changes.add(new UserScramCredentialDeletion(user, MECHANISM));
            }
        }
        var credential = new ScramCredentialInfo(MECHANISM, ITERATIONS);
        wanted.forEach(user -> changes.add(new UserScramCredentialUpsertion(user, credential, password)));
        admin.alterUserScramCredentials(changes).all().get();
    }

    /** Returns when the broker lets a user in: the controller knows of it first, the broker a moment later. */
    static void awaitUser(Map<String, Object> connection) throws ExecutionException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            try (Admin user = Admin.create(connection)) {
                user.describeCluster().clusterId().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof SaslAuthenticationException) || isOver(start)) {
                    throw e;
                }
            }
            Thread.sleep(LOOK);
        }
    }

    /** Makes these grants the only ones, and returns when the broker goes by them. */
    void access(Collection<Grant> grants) throws ExecutionException, InterruptedException {
        Set<AclBinding> wanted = new HashSet<>();
        grants.forEach(grant -> wanted.addAll(bindings(grant)));
        Set<AclBinding> surplus = bindings();
        surplus.removeAll(wanted);
        admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
        admin.createAcls(wanted).all().get();
        long start = System.nanoTime();
        while (!bindings().equals(wanted)) {
            if (isOver(start)) {
                throw new IllegalStateException("The broker does not go by the grants it was given");
            }
            Thread.sleep(LOOK);
        }
    }

    /** Makes the topics that are missing and gives the others the settings asked for; partitions stay as they are. */
    void topics(Collection<NewTopic> topics) throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        Map<String, NewTopic> topicOfName = topics.stream().collect(toMap(NewTopic::name, identity()));
        for (var answer : admin.createTopics(topics).values().entrySet()) {
            String name = answer.getKey();
            try {
                answer.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("Cannot create the topic " + name, e.getCause());
                }
                changes.put(
                        new ConfigResource(ConfigResource.Type.TOPIC, name),
                        settingsOf(requireNonNull(topicOfName.get(name))));
            }
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }

    /** A topic that is new needs as many brokers as it is to have copies, some of which may be on their way. */
    void awaitBrokers(int copies, Collection<Topic> topics) throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        boolean complete = topics.stream().map(Topic::name).allMatch(there::contains);
        long start = System.nanoTime();
        while (!complete && admin.describeCluster().nodes().get().size() < copies) {
            if (isOver(start)) {
                throw new IllegalStateException("There are not " + copies + " brokers");
            }
            Thread.sleep(LOOK);
        }
    }

    private static boolean isOver(long start) {
        return System.nanoTime() - start > PATIENCE.toNanos();
    }

    private Set<AclBinding> bindings() throws ExecutionException, InterruptedException {
        return new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
    }

    private static List<AclBinding> bindings(Grant grant) {
        var pattern = new ResourcePattern(type(grant.resource()), grant.name(), pattern(grant.naming()));
        String principal = new KafkaPrincipal(KafkaPrincipal.USER_TYPE, grant.principal()).toString();
        return grant.operations().stream()
                .map(operation -> new AclBinding(
                        pattern, new AccessControlEntry(principal, "*", operation(operation), AclPermissionType.ALLOW)))
                .toList();
    }

    private static ResourceType type(Grant.Resource resource) {
        return switch (resource) {
            case TOPIC -> ResourceType.TOPIC;
            case GROUP -> ResourceType.GROUP;
            case TRANSACTIONAL_ID -> ResourceType.TRANSACTIONAL_ID;
        };
    }

    private static PatternType pattern(Grant.Naming naming) {
        return switch (naming) {
            case EXACT -> PatternType.LITERAL;
            case PREFIX -> PatternType.PREFIXED;
        };
    }

    private static AclOperation operation(Grant.Operation operation) {
        return switch (operation) {
            case READ -> AclOperation.READ;
            case WRITE -> AclOperation.WRITE;
        };
    }

    private static List<AlterConfigOp> settingsOf(NewTopic topic) {
        Map<String, String> configs = topic.configs();
        var changes = new ArrayList<AlterConfigOp>();
        if (configs != null) {
            configs.forEach((name, value) ->
                    changes.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
        }
        return changes;
    }
}
