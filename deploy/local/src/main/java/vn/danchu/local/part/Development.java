package vn.danchu.local.part;

/** What is no secret: it opens a machine of a developer and nothing else. Production refuses to start on it. */
public final class Development {

    public static final String SECRET = "danchu-development";

    /** The city whose services run here, as {@code danchu.cell} names it. */
    static final String CELL = "hcm";

    /** The name on the data of the brokers: «danchu-cluster-1» as Kafka writes it. */
    static final String CLUSTER = "ZGFuY2h1LWNsdXN0ZXItMQ";

    private Development() {}
}
