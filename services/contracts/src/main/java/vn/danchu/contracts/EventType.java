package vn.danchu.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names an event record on the wire. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The CloudEvents type, for example {@code vn.danchu.consultation.comment-submitted.v1}. */
    String value();

    /**
     * The topic, by its name in {@code topics.yaml}. {@value #SERVICE} in it stands for the service that sends, for
     * events of the mechanics (duties) that every service has on a topic of its own.
     */
    String topic();

    /** Stands for the sending service in {@link #topic()}. */
    String SERVICE = "{service}";
}
