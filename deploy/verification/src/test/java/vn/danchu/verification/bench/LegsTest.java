package vn.danchu.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danchu.verification.rig.Program;

/** What others' programs print, and what is read from it. */
class LegsTest {

    private static final String PGBENCH = """
        pgbench (15.14 (Debian 15.14-0+deb12u1), server 18.6)
        transaction type: /tmp/reference-comment.sql
        scaling factor: 1
        query mode: prepared
        number of clients: 16
        number of threads: 2
        maximum number of tries: 1
        duration: 5 s
        number of transactions actually processed: 6172
        number of failed transactions: %s (0.000%%)
        latency average = 12.957 ms
        initial connection time = 30.115 ms
        tps = 1234.851237 (without initial connection time)
        """;

    private static final String WRK = """
        Running 5s test @ http://localhost:20101
          2 threads and 16 connections
          2000 requests in 5.00s, 1.77MB read
        answered=2000 microseconds=5000000 median=12345 refused=%d broken=%d
        """;

    @Test
    void pgbench_tells_its_transactions_per_second() throws IOException {
        assertThat(Pgbench.rate(PGBENCH.formatted("0"))).isEqualTo(1234.851237);
    }

    @Test
    void transactions_that_failed_are_no_result() {
        assertThatIOException().isThrownBy(() -> Pgbench.rate(PGBENCH.formatted("3")));
    }

    @Test
    void wrk_tells_what_was_answered_and_how_long_it_took() throws IOException {
        assertThat(Wrk.Told.of(WRK.formatted(0, 0))).isEqualTo(new Wrk.Told(400, 12.345));
    }

    @Test
    void requests_that_were_refused_or_broken_are_no_result() {
        assertThatIOException().isThrownBy(() -> Wrk.Told.of(WRK.formatted(1, 0)));
        assertThatIOException().isThrownBy(() -> Wrk.Told.of(WRK.formatted(0, 1)));
    }

    @Test
    void a_program_that_fails_is_told_with_its_words() {
        Program program = new Program(List.of("sh", "-c", "echo no such thing; exit 3"), Map.of());

        assertThatIOException()
                .isThrownBy(program::output)
                .withMessageContaining("3")
                .withMessageContaining("no such thing");
    }

    @Test
    void the_name_of_a_process_may_look_like_its_fields() {
        assertThat(ProcessorTime.ticks("17 (a) 9 (b) S 1 17 17 0 -1 4194560 1 2 3 4 100 20 3 7 20 0 1 0 5 6 7"))
                .isEqualTo(130);
    }

    @Test
    void the_tool_of_kafka_tells_its_rate_over_all_records() throws IOException {
        assertThat(ProducerPerformance.rate("""
            24801 records sent, 4960.2 records/sec (2.41 MB/sec), 3.1 ms avg latency, 240.0 ms max latency.
            50000 records sent, 8123.456789 records/sec (3.95 MB/sec), 2.20 ms avg latency, 240.00 ms max latency, \
            1 ms 50th, 9 ms 95th, 31 ms 99th, 122 ms 99.9th.
            """)).isEqualTo(8_123.456789);
    }

    @Test
    void memory_that_processes_share_is_counted_once() {
        assertThat(Start.proportional("""
            55e4c0000000-7ffd5b3fe000 ---p 00000000 00:00 0                          [rollup]
            Rss:              523456 kB
            Pss:              401234 kB
            Pss_Dirty:        390000 kB
            SwapPss:               0 kB
            """)).isEqualTo(401_234);
    }
}
